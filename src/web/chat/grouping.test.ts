import { expect, it } from 'vitest'
import { daysOf } from './grouping.ts'
import type { Said, Side } from './types.ts'

const said = (position: number, sentAt: string, side: Side = 'person', kind: Said['kind'] = 'message'): Said => ({
  id: String(position),
  position,
  kind,
  side,
  author: side === 'assistant' ? null : { id: side, name: side },
  body: '',
  sources: [],
  suggestions: [],
  attachments: [],
  sentAt,
})
const shape = (messages: readonly Said[]) =>
  daysOf(messages, (at) => at.slice(0, 10)).map(({ date, groups }) => [
    date,
    groups.map((group) => group.messages.map(({ position }) => position)),
  ])

it('puts under one name what one person says in one go', () => {
  const messages = [
    said(1, '2026-11-26T09:00:00Z'),
    said(2, '2026-11-26T09:04:59Z'),
    said(3, '2026-11-26T09:10:00Z'),
    said(4, '2026-11-26T09:10:01Z', 'assistant'),
    said(5, '2026-11-26T09:10:02Z'),
  ]
  expect(shape(messages)).toEqual([['2026-11-26', [[1, 2], [3], [4], [5]]]])
})

it('begins a group with each day, and tells notes from messages', () => {
  const messages = [
    said(1, '2026-11-26T23:59:59Z', 'desk'),
    said(2, '2026-11-27T00:00:01Z', 'desk'),
    said(3, '2026-11-27T00:00:02Z', 'desk', 'note'),
  ]
  expect(shape(messages)).toEqual([
    ['2026-11-26', [[1]]],
    ['2026-11-27', [[2], [3]]],
  ])
})

it('has no days without messages', () => {
  expect(shape([])).toEqual([])
})
