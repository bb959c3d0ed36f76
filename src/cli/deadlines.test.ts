import { Readable, Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { answerCases } from './deadlines.ts'

const week = { sunday: ['09:00-18:00'] }
const sunday = {
  calendar: { timeZone: 'Asia/Riyadh', week },
  start: '2026-11-22T06:00:00Z',
  target: { amount: 4, unit: 'businessHour' },
}

async function answersTo(chunks: Iterable<string | Uint8Array>): Promise<unknown[]> {
  let output = ''
  const stdout = new Writable({
    write(chunk, _encoding, done) {
      output += String(chunk)
      done()
    },
  })
  await answerCases({ stdin: Readable.from(chunks), stdout })
  return output
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
}

test('a line is answered with a line, wherever the chunks end', async () => {
  const text = `${JSON.stringify({ ...sunday, name: 'الأحد' })}\r\n${JSON.stringify(sunday)}`
  const bytes = new TextEncoder().encode(text)
  const expected = [{ due: '2026-11-22T10:00:00.000Z' }, { due: '2026-11-22T10:00:00.000Z' }]
  expect(await answersTo([bytes])).toEqual(expected)
  expect(await answersTo(Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual(expected)
  expect(await answersTo([text])).toEqual(expected)
})

test('a paused case has no deadline', async () => {
  const paused = { ...sunday, pauses: [['2026-11-22T07:00:00Z', null]] }
  expect(await answersTo([JSON.stringify(paused)])).toEqual([{ due: null }])
})

test.each([
  ['not JSON', 'four hours from Sunday', 'malformed_json', /JSON/],
  ['an empty line', '', 'malformed_json', /JSON/],
  ['no case', '[]', 'invalid_input', /object/],
  ['no start', JSON.stringify({ ...sunday, start: undefined }), 'invalid_input', /^start: /],
  ['a start without offset', JSON.stringify({ ...sunday, start: '2026-11-22T06:00:00' }), 'invalid_input', /^start: /],
  [
    'an unknown unit',
    JSON.stringify({ ...sunday, target: { amount: 1, unit: 'week' } }),
    'invalid_input',
    /^target.unit: /,
  ],
  [
    'a negative target',
    JSON.stringify({ ...sunday, target: { amount: -1, unit: 'hour' } }),
    'invalid_input',
    /^target.amount: /,
  ],
  [
    'a reversed pause',
    JSON.stringify({ ...sunday, pauses: [['2026-11-22T07:00:00Z', '2026-11-22T06:00:00Z']] }),
    'invalid_input',
    /^pauses.0: .*ends before/,
  ],
  [
    'an unknown zone',
    JSON.stringify({ ...sunday, calendar: { week, timeZone: 'Asia/Atlantis' } }),
    'invalid_input',
    /^calendar.timeZone: "Asia\/Atlantis"/,
  ],
  [
    'a calendar never open',
    JSON.stringify({ ...sunday, calendar: { timeZone: 'UTC', week: {} } }),
    'target_unreachable',
    /never/,
  ],
  ['a line without end', `"${'x'.repeat(4_000_001)}"`, 'line_too_long', /4000000/],
])('%s is an error, and the next line is answered', async (_, line, code, message) => {
  const [error, next] = await answersTo([`${line}\n`, JSON.stringify(sunday)])
  expect(error).toEqual({ error: { code, message: expect.stringMatching(message) } })
  expect(next).toEqual({ due: '2026-11-22T10:00:00.000Z' })
})

test('no more is read than has been answered and taken', async () => {
  let read = 0
  function* cases() {
    for (; read < 10_000; read++) yield `${JSON.stringify(sunday)}\n`
  }
  let taken = 0
  const stdout = new Writable({
    highWaterMark: 1,
    write(chunk, _encoding, done) {
      taken += String(chunk).trimEnd().split('\n').length
      expect(read - taken).toBeLessThan(200)
      setImmediate(done)
    },
  })
  await answerCases({ stdin: Readable.from(cases()), stdout })
  expect(taken).toBe(10_000)
})

test('whoever reads the answers may stop early', async () => {
  const stdout = new Writable({
    write(_chunk, _encoding, done) {
      done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))
    },
  })
  await expect(answerCases({ stdin: Readable.from([`${JSON.stringify(sunday)}\n`]), stdout })).resolves.toBeUndefined()
})
