import { afterAll, beforeAll, expect, test } from 'vitest'
import { announced, type Course, createCourse, strangersTo } from '../../../test/factories/course.ts'
import { upload } from '../../../test/factories/files.ts'
import {
  completeRequest,
  listMessages,
  listRequests,
  markRead,
  readAttachment,
  sendMessage,
  showTyping,
} from './index.ts'

let course: Course
beforeAll(async () => {
  course = await createCourse()
})
afterAll(() => course.world.close())

const bodies = (page: { items: readonly { body: string }[] }) => page.items.map(({ body }) => body)

test('both sides write; the conversation is read newest last, page by page', async () => {
  const { client, consultant } = course
  const requestId = await course.accepted()
  for (const [index, author] of [client, consultant, client, consultant, client].entries())
    await sendMessage(author, { requestId, body: `message ${index + 1}` })
  const newest = await listMessages(client, { requestId, limit: 2 })
  expect(bodies(newest)).toEqual(['message 4', 'message 5'])
  const middle = await listMessages(client, { requestId, limit: 2, cursor: newest.next ?? undefined })
  expect(bodies(middle)).toEqual(['message 2', 'message 3'])
  const oldest = await listMessages(client, { requestId, limit: 2, cursor: middle.next ?? undefined })
  expect(bodies(oldest)).toEqual(['message 1'])
  expect(oldest.next).toBeNull()
  expect(newest.items.map(({ author }) => author.name)).toEqual(['Badr', 'Amal'])
})

test('many writers at once leave no gap and no tie in the order', async () => {
  const { client, consultant } = course
  const requestId = await course.accepted()
  const authors = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? client : consultant))
  await Promise.all(authors.map((author, index) => sendMessage(author, { requestId, body: `at once ${index}` })))
  const { items } = await listMessages(client, { requestId, limit: 100 })
  expect(items.map(({ position }) => position)).toEqual(authors.map((_, index) => index + 1))
})

test('a retry with the same key writes once', async () => {
  const requestId = await course.accepted()
  const caller = { ...course.client, idempotencyKey: 'once' }
  const first = await sendMessage(caller, { requestId, body: 'only once' })
  expect(await sendMessage(caller, { requestId, body: 'only once' })).toEqual(first)
  expect(bodies(await listMessages(course.client, { requestId }))).toEqual(['only once'])
})

test('a message is its words, its files, or both, and nothing is no message', async () => {
  const { client, consultant } = course
  const requestId = await course.accepted()
  const file = await upload(client, 'contract.pdf')
  const sent = await sendMessage(client, { requestId, attachments: [file.id] })
  expect(sent.attachments).toEqual([file])
  const { items } = await listMessages(consultant, { requestId })
  expect(items[0]?.attachments).toEqual([file])
  await expect(sendMessage(client, { requestId, body: '   ' })).rejects.toMatchObject({
    code: 'invalid_input',
    fields: [{ path: 'body' }],
  })
})

test('files of others, or used before, are refused and nothing is written', async () => {
  const { client, consultant } = course
  const requestId = await course.accepted()
  const theirs = await upload(consultant)
  const refusal = { code: 'invalid_input', fields: [{ path: 'attachments.0' }] }
  await expect(sendMessage(client, { requestId, body: 'look', attachments: [theirs.id] })).rejects.toMatchObject(
    refusal,
  )
  const own = await upload(client)
  await sendMessage(client, { requestId, attachments: [own.id] })
  await expect(sendMessage(client, { requestId, attachments: [own.id] })).rejects.toMatchObject(refusal)
  expect((await listMessages(client, { requestId })).items).toHaveLength(1)
})

test('read marks go forward only, and never beyond the last message', async () => {
  const { client, consultant, agent } = course
  const requestId = await course.accepted()
  for (const body of ['one', 'two', 'three']) await sendMessage(consultant, { requestId, body })
  expect(await listMessages(client, { requestId })).toMatchObject({ unread: 3 })
  await markRead(client, { requestId, position: 2 })
  await markRead(client, { requestId, position: 1 })
  expect(await listMessages(client, { requestId })).toMatchObject({ unread: 1 })
  await markRead(client, { requestId, position: 99 })
  const { unread, readMarks } = await listMessages(client, { requestId })
  expect(unread).toBe(0)
  expect(readMarks.find(({ personId }) => personId === client.actor.id)?.position).toBe(3)
  expect(await listMessages(agent, { requestId })).toMatchObject({ unread: 0 })
  await sendMessage(consultant, { requestId, body: 'four' })
  const listed = async (who: typeof client, as: 'client' | 'operator') =>
    (await listRequests(who, { as, limit: 100 })).items.find(({ id }) => id === requestId)?.unread
  expect([await listed(client, 'client'), await listed(agent, 'operator')]).toEqual([1, 0])
  const marks = (await announced(course.world, requestId)).filter(({ name }) => name === 'consultations.messages-read')
  expect(marks.map(({ payload }) => payload)).toMatchObject([{ position: 2 }, { position: 3 }])
})

test('what is announced names the author and the message, for a notice to the other side', async () => {
  const requestId = await course.accepted()
  const { id: messageId } = await sendMessage(course.client, { requestId, body: 'hello' })
  expect((await announced(course.world, requestId)).at(-1)).toMatchObject({
    name: 'consultations.message-sent',
    payload: { messageId, byId: course.client.actor.id, consultantId: course.consultant.actor.id },
  })
})

test('who may not: nobody else reads, writes, marks or types; operators read and no more', async () => {
  const requestId = await course.accepted()
  await sendMessage(course.client, { requestId, body: 'between us' })
  for (const [who, stranger] of Object.entries(strangersTo(course))) {
    const refusal = { code: who === 'visitor' ? 'unauthenticated' : 'not_found' }
    await expect(sendMessage(stranger, { requestId, body: 'me too' }), who).rejects.toMatchObject(refusal)
    await expect(markRead(stranger, { requestId, position: 1 }), who).rejects.toMatchObject(refusal)
    await expect(showTyping(stranger, { requestId }), who).rejects.toMatchObject(refusal)
    if (who === 'agent' || who === 'administrator') {
      expect(bodies(await listMessages(stranger, { requestId }))).toEqual(['between us'])
    } else await expect(listMessages(stranger, { requestId }), who).rejects.toMatchObject(refusal)
  }
})

test('attachments: both sides and operators, and only through what holds them', async () => {
  const { client, consultant, agent, administrator, otherClient, otherConsultant, world } = course
  const requestId = await course.accepted()
  const elsewhere = await course.accepted()
  const { id: fileId } = await upload(client, 'facts.pdf')
  await sendMessage(client, { requestId, attachments: [fileId] })
  for (const reader of [client, consultant, agent, administrator])
    expect(await readAttachment(reader, { requestId, fileId })).toMatchObject({ name: 'facts.pdf' })
  for (const stranger of [otherClient, otherConsultant])
    await expect(readAttachment(stranger, { requestId, fileId })).rejects.toMatchObject({ code: 'not_found' })
  await expect(readAttachment(world.visitor, { requestId, fileId })).rejects.toMatchObject({ code: 'unauthenticated' })
  await expect(readAttachment(client, { requestId: elsewhere, fileId })).rejects.toMatchObject({ code: 'not_found' })
  const { id: loose } = await upload(client)
  await expect(readAttachment(client, { requestId, fileId: loose })).rejects.toMatchObject({ code: 'not_found' })
})

test('files of a request: the one it is offered to, not the readers of the board', async () => {
  const { client, consultant, otherConsultant, practice } = course
  const [direct, listed] = [await upload(client), await upload(client)]
  const offered = await practice.sendDirect(client, consultant, { attachments: [direct.id] })
  const onBoard = await practice.sendToBoard(client, { attachments: [listed.id] })
  expect(await readAttachment(consultant, { requestId: offered.id, fileId: direct.id })).toMatchObject({
    id: direct.id,
  })
  for (const [reader, requestId, fileId] of [
    [otherConsultant, offered.id, direct.id],
    [consultant, onBoard.id, listed.id],
  ] as const)
    await expect(readAttachment(reader, { requestId, fileId })).rejects.toMatchObject({ code: 'not_found' })
})

test('before a consultant has it, and after completion, nobody writes', async () => {
  const { client, consultant, practice } = course
  const offered = await practice.sendDirect(client, consultant)
  await expect(sendMessage(client, { requestId: offered.id, body: 'early' })).rejects.toMatchObject({
    code: 'not_open_for_this',
  })
  const requestId = await course.accepted()
  await sendMessage(consultant, { requestId, body: 'hello' })
  await completeRequest(consultant, { requestId, note: 'All is settled.' })
  await expect(sendMessage(client, { requestId, body: 'late' })).rejects.toMatchObject({ code: 'not_open_for_this' })
  expect(bodies(await listMessages(client, { requestId }))).toEqual(['hello', 'All is settled.'])
})
