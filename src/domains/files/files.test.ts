import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contents, upload } from '../../../test/factories/files.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { newId } from '../../base/ids.ts'
import { type Caller, inTransaction } from '../../platform/action.ts'
import { claimFiles, readFile, readOwnFile, removeUnclaimedFiles, uploadFile } from './index.ts'

let world: World
beforeAll(async () => {
  world = await createWorld({ environment: { ATTACHMENT_MAX_BYTES: 1_000, ATTACHMENT_MAX_COUNT: 2 } })
})
afterAll(() => world.close())

const claimAs = (caller: Caller, ownerId: string, ids: readonly string[]) =>
  inTransaction(caller, 'action', (context) => claimFiles(context, ownerId, ids))

describe('uploading', () => {
  test('keeps the content under a safe name, by its own type', async () => {
    const person = await world.person()
    const file = await upload(person, '../سيرة.exe')
    expect(file).toMatchObject({ name: 'سيرة.exe.pdf', mediaType: 'application/pdf', size: contents.pdf.byteLength })
    const kept = await readOwnFile(person, { fileId: file.id })
    expect(Buffer.compare(kept.content, contents.pdf)).toBe(0)
  })

  test('refuses what is too large, empty, or of no accepted type', async () => {
    const person = await world.person()
    const large = new Uint8Array(1_001).fill(97)
    await expect(upload(person, 'a.txt', large)).rejects.toMatchObject({ code: 'payload_too_large' })
    await expect(upload(person, 'a.txt', new Uint8Array())).rejects.toMatchObject({ code: 'invalid_input' })
    await expect(upload(person, 'a.svg', contents.svg)).rejects.toMatchObject({ code: 'unsupported_file_type' })
    expect(await upload(person, 'a.txt', large.subarray(0, 1_000))).toMatchObject({ size: 1_000 })
  })

  test('is for people who are signed in, and for no heap of files', async () => {
    await expect(upload(world.visitor)).rejects.toMatchObject({ code: 'unauthenticated' })
    const person = await world.person()
    await Promise.all(Array.from({ length: 50 }, () => upload(person)))
    await expect(upload(person)).rejects.toMatchObject({ code: 'too_many_files' })
  })

  test('asks a token for its scope', async () => {
    const person = await world.person()
    const reader = world.as({ ...person.actor, scopes: ['files:read'] })
    await expect(uploadFile(reader, { name: 'a.pdf', content: contents.pdf })).rejects.toMatchObject({
      code: 'missing_scope',
    })
  })
})

describe('claiming', () => {
  test('takes one’s own uploads, in the order given, and once', async () => {
    const person = await world.person()
    const [first, second] = [await upload(person), await upload(person)]
    const claimed = await claimAs(person, person.actor.id, [second.id, first.id])
    expect(claimed.map(({ id }) => id)).toEqual([second.id, first.id])
    await expect(claimAs(person, person.actor.id, [first.id])).rejects.toMatchObject({
      code: 'invalid_input',
      fields: [{ path: 'fileIds.0', code: 'unknown_file' }],
    })
  })

  test('refuses another’s, the unknown, the same twice, and more than may be; and then takes none', async () => {
    const [person, other] = [await world.person(), await world.person()]
    const [mine, theirs] = [await upload(person), await upload(other)]
    const unknown = newId(await world.clock.now())
    for (const ids of [
      [mine.id, theirs.id],
      [mine.id, unknown],
      [mine.id, mine.id],
    ]) {
      await expect(claimAs(person, person.actor.id, ids)).rejects.toMatchObject({
        code: 'invalid_input',
        fields: [{ path: 'fileIds.1' }],
      })
    }
    await expect(claimAs(person, person.actor.id, [mine.id, mine.id, mine.id])).rejects.toMatchObject({
      code: 'too_many_files',
    })
    expect(await claimAs(person, person.actor.id, [mine.id])).toHaveLength(1)
  })

  test('of two who race for a file one has it', async () => {
    const person = await world.person()
    const { id } = await upload(person)
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => claimAs(person, person.actor.id, [id])))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

describe('reading', () => {
  test('one’s own only', async () => {
    const [person, other, administrator] = [
      await world.person(),
      await world.person(),
      await world.person({ roles: ['administrator'] }),
    ]
    const { id: fileId } = await upload(person)
    for (const caller of [other, administrator]) {
      await expect(readOwnFile(caller, { fileId })).rejects.toMatchObject({ code: 'not_found' })
    }
    await expect(readOwnFile(world.visitor, { fileId })).rejects.toMatchObject({ code: 'unauthenticated' })
    // Other domains have asked permission themselves.
    const read = await inTransaction(other, 'view', (context) => readFile(context, fileId))
    expect(read.id).toBe(fileId)
  })
})

test('what nothing has claimed within a day is removed, and only that', async () => {
  const person = await world.person()
  const [claimed, left] = [await upload(person), await upload(person)]
  await claimAs(person, person.actor.id, [claimed.id])
  world.clock.by({ hours: 24 })
  await removeUnclaimedFiles(world.system, {})
  expect(await readOwnFile(person, { fileId: left.id })).toMatchObject({ id: left.id })
  const fresh = await upload(person)
  world.clock.by({ milliseconds: 1 })
  await removeUnclaimedFiles(world.system, {})
  await expect(readOwnFile(person, { fileId: left.id })).rejects.toMatchObject({ code: 'not_found' })
  for (const { id: fileId } of [claimed, fresh])
    expect(await readOwnFile(person, { fileId })).toMatchObject({ id: fileId })
  await expect(removeUnclaimedFiles(person, {})).rejects.toMatchObject({ code: 'forbidden' })
})
