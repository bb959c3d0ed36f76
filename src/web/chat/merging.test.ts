import { expect, it } from 'vitest'
import { merged } from './merging.ts'
import type { Said } from './types.ts'

const said = (id: string, position: number, body = ''): Said => ({
  id,
  position,
  kind: 'message',
  side: 'person',
  author: null,
  body,
  sources: [],
  suggestions: [],
  attachments: [],
  sentAt: '2026-11-26T09:00:00Z',
})
const shape = (messages: readonly Said[]) => messages.map(({ id, body }) => id + body)

it('shows every message once, in the order of the chat, however it came', () => {
  const known = [said('a', 1), said('d', 4)]
  expect(shape(merged(known, [said('c', 3), said('b', 2), said('d', 4)]))).toEqual(['a', 'b', 'c', 'd'])
})

it('takes what came last of a message', () => {
  expect(shape(merged([said('a', 1, ' before')], [said('a', 1, ' after')]))).toEqual(['a after'])
})

it('is the same list when nothing has come', () => {
  const known = [said('a', 1)]
  expect(merged(known, [])).toBe(known)
})
