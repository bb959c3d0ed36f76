import { afterEach, expect, it, vi } from 'vitest'
import { Problem } from '../problem.ts'
import { sendAll, StillWaiting } from './sending.ts'
import { forgetUnsent, keep, unsentOf } from './unsent.ts'

// There is no database in this process: what is kept is kept in memory, as in a browser that keeps nothing.
afterEach(async () => {
  vi.unstubAllGlobals()
  await forgetUnsent()
})

const write = (id: string, files: readonly File[] = []) =>
  keep({ id, chatId: 'chat', by: 'me', kind: 'message', body: id, files })
const ids = async () => (await unsentOf('chat', 'me')).map(({ id }) => id)

/** A server that takes messages, once it can be reached. */
function server(answer: (id: string) => void = () => {}) {
  const arrived: string[] = []
  const way = {
    chatId: () => Promise.resolve('chat'),
    put: (_: string, { id, attachments }: { id: string; attachments: readonly string[] }) => {
      answer(id)
      arrived.push([id, ...attachments].join(' '))
      return Promise.resolve()
    },
    told: () => Promise.resolve(),
  }
  return { arrived, way }
}
const away = () => {
  throw new TypeError('Failed to fetch')
}

it('sends what waits in the order in which it was written', async () => {
  await write('one')
  await write('two')
  await write('three')
  const { arrived, way } = server()
  await sendAll('chat', 'me', way)
  expect(arrived).toEqual(['one', 'two', 'three'])
  expect(await ids()).toEqual([])
})

it('lets nothing overtake what must wait, and sends it again by the same id', async () => {
  await write('one')
  await write('two')
  let attempts = 0
  const { arrived, way } = server((id) => {
    if (id === 'two' && (attempts += 1) < 3) away()
  })
  await expect(sendAll('chat', 'me', way)).rejects.toThrow(StillWaiting)
  await write('three')
  await expect(sendAll('chat', 'me', way)).rejects.toThrow(StillWaiting)
  expect(arrived).toEqual(['one'])
  await sendAll('chat', 'me', way)
  expect(arrived).toEqual(['one', 'two', 'three'])
})

it('keeps what is refused, with the reason, and sends what comes after it', async () => {
  await write('long')
  await write('short')
  const { arrived, way } = server((id) => {
    if (id === 'long') throw new Problem({ title: 'Too long', status: 422, code: 'invalid_input' })
  })
  await sendAll('chat', 'me', way)
  expect(arrived).toEqual(['short'])
  expect(await unsentOf('chat', 'me')).toMatchObject([{ id: 'long', refusal: 'Too long' }])
})

it.each([401, 429, 503])('waits where the server answers %d', async (status) => {
  await write('one')
  const { way } = server(() => {
    throw new Problem({ title: '', status, code: '' })
  })
  await expect(sendAll('chat', 'me', way)).rejects.toThrow(StillWaiting)
  expect(await ids()).toEqual(['one'])
})

it('uploads each file once, however often the message is sent', async () => {
  const uploads: string[] = []
  vi.stubGlobal('fetch', (path: string, { body }: { body: FormData }) => {
    const file = body.get('file')
    if (!(file instanceof File)) throw new Error(path)
    uploads.push(file.name)
    const id = file.name === 'a' ? '00000000-0000-4000-8000-00000000000a' : '00000000-0000-4000-8000-00000000000b'
    return Promise.resolve(Response.json({ id }))
  })
  await write('one', [new File(['a'], 'a'), new File(['b'], 'b')])
  let attempts = 0
  const { arrived, way } = server(() => {
    if ((attempts += 1) === 1) away()
  })
  await expect(sendAll('chat', 'me', way)).rejects.toThrow(StillWaiting)
  await sendAll('chat', 'me', way)
  expect(uploads).toEqual(['a', 'b'])
  expect(arrived).toEqual(['one 00000000-0000-4000-8000-00000000000a 00000000-0000-4000-8000-00000000000b'])
})

it('begins the chat with the first message of all', async () => {
  await keep({ id: 'first', chatId: null, by: null, kind: 'message', body: 'first', files: [] })
  const to: string[] = []
  const { way } = server()
  await sendAll(null, 'me', {
    ...way,
    chatId: () => Promise.resolve('begun'),
    put: (chatId) => Promise.resolve(void to.push(chatId)),
  })
  expect(to).toEqual(['begun'])
})

it('sends nothing that somebody else wrote in this browser', async () => {
  await keep({ id: 'theirs', chatId: null, by: 'other', kind: 'message', body: 'theirs', files: [] })
  const { arrived, way } = server()
  await sendAll(null, 'me', way)
  await sendAll('chat', null, way)
  expect(arrived).toEqual([])
})
