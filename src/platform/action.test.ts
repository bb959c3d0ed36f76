import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { hasRole } from '../base/actor.ts'
import { Failure } from '../base/errors.ts'
import { newId } from '../base/ids.ts'
import { createWorld, type World } from '../../test/world.ts'
import { action, view } from './action.ts'
import { defineEvent } from './events.ts'

const kept = defineEvent('promises.kept', z.object({ words: z.string() }))

let runs = 0
const keepPromise = action({
  name: 'promises.keep',
  input: z.object({ words: z.string().min(3), fail: z.boolean().default(false) }),
  output: z.object({ id: z.uuid(), words: z.string() }),
  permit: (actor) => hasRole(actor, 'client'),
  async run(context, { words, fail }) {
    runs += 1
    await context.announce(kept, { words })
    if (fail) throw new Failure('conflict')
    return { id: newId(context.now), words }
  },
})

describe('action', () => {
  let world: World
  beforeAll(async () => {
    world = await createWorld()
  })
  afterAll(() => world.close())

  const trail = () =>
    world.platform.database.selectFrom('auditEntries').selectAll().where('action', '=', 'promises.keep').execute()
  const events = () =>
    world.platform.database.selectFrom('events').selectAll().where('name', '=', 'promises.kept').execute()

  test('commits the change, its event and its audit entry together', async () => {
    const client = await world.person()
    const before = [(await trail()).length, (await events()).length]
    const { id } = await keepPromise(client, { words: 'by Sunday noon' })
    const entry = (await trail()).find(({ subjectId }) => subjectId === id)
    expect(entry).toMatchObject({ actorId: client.actor.id, actorKind: 'person', requestId: 'test' })
    expect([(await trail()).length, (await events()).length]).toEqual(before.map((count) => count + 1))
  })

  test('leaves nothing behind when it fails', async () => {
    const client = await world.person()
    const before = [(await trail()).length, (await events()).length]
    await expect(keepPromise(client, { words: 'by noon', fail: true })).rejects.toMatchObject({ code: 'conflict' })
    expect([(await trail()).length, (await events()).length]).toEqual(before)
  })

  test.each([
    ['en', 'Write at least 3 characters.'],
    ['fr', 'Écrivez au moins 3 caractères.'],
    ['ar', 'اكتب 3 أحرف على الأقل.'],
  ] as const)('names the faulty field in %s', async (locale, words) => {
    const client = await world.person({ locale })
    const failure = await keepPromise(client, { words: 'no' }).catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: 'invalid_input', fields: [{ path: 'words', code: 'too_small' }] })
    expect(failure).toHaveProperty('fields.0.message', expect.stringContaining(words))
  })

  test('tells a visitor to sign in, and others that it is not theirs', async () => {
    const consultant = await world.person({ roles: ['consultant'] })
    await expect(keepPromise(world.visitor, { words: 'mine' })).rejects.toMatchObject({ code: 'unauthenticated' })
    await expect(keepPromise(consultant, { words: 'mine' })).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('holds a token to its scopes', async () => {
    const client = await world.person()
    const withScopes = (...scopes: string[]) => ({ ...client, actor: { ...client.actor, scopes } })
    await expect(keepPromise(withScopes('promises:read'), { words: 'mine' })).rejects.toMatchObject({
      code: 'missing_scope',
    })
    await expect(keepPromise(withScopes('promises:write'), { words: 'mine' })).resolves.toMatchObject({ words: 'mine' })
  })

  test('answers a retry with the same key as the first time, also when both come at once', async () => {
    const client = { ...(await world.person()), idempotencyKey: 'once' }
    const before = runs
    const answers = await Promise.all([1, 2, 3, 4].map(() => keepPromise(client, { words: 'only once' })))
    const later = await keepPromise(client, { words: 'only once' })
    expect(new Set([...answers, later].map(({ id }) => id)).size).toBe(1)
    expect(runs - before).toBe(1)
  })

  test('refuses a key that was used for something else', async () => {
    const client = { ...(await world.person()), idempotencyKey: 'twice' }
    await keepPromise(client, { words: 'the first' })
    await expect(keepPromise(client, { words: 'another' })).rejects.toMatchObject({ code: 'idempotency_key_reused' })
  })

  test('does not spend a key on what failed', async () => {
    const client = { ...(await world.person()), idempotencyKey: 'retried' }
    await expect(keepPromise(client, { words: 'by noon', fail: true })).rejects.toBeInstanceOf(Failure)
    const again = await world.platform.database
      .selectFrom('idempotencyKeys')
      .select('key')
      .where('key', '=', 'retried')
      .execute()
    expect(again).toEqual([])
  })

  test("keeps one person's keys apart from another's", async () => {
    const [one, other] = [await world.person(), await world.person()]
    const first = await keepPromise({ ...one, idempotencyKey: 'shared' }, { words: 'mine' })
    const second = await keepPromise({ ...other, idempotencyKey: 'shared' }, { words: 'mine' })
    expect(first.id).not.toBe(second.id)
  })
})

describe('view', () => {
  test('cannot write', async () => {
    const world = await createWorld()
    const sly = view({
      name: 'promises.count',
      input: z.object({}),
      output: z.object({}),
      permit: () => true,
      run: async (context) => {
        await context.db.insertInto('rehearsalClock').values({ instant: context.now }).execute()
        return {}
      },
    })
    await expect(sly(world.system, {})).rejects.toThrow('read-only transaction')
    await world.close()
  })
})
