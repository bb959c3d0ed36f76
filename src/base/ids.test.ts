import fc from 'fast-check'
import { expect, test } from 'vitest'
import { id, newId } from './ids.ts'
import { instantFrom } from './time.ts'

const milliseconds = fc.integer({ min: 0, max: 2 ** 47 })

test('an id is a UUID of version 7', () => {
  const made = newId(instantFrom(1_800_000_000_000))
  expect(id.parse(made)).toBe(made)
  expect(made[14]).toBe('7')
  expect('89ab').toContain(made[19])
})

test('ids sort by their instants', () => {
  fc.assert(
    fc.property(milliseconds, milliseconds, (a, b) => {
      fc.pre(a < b)
      expect(newId(instantFrom(a)) < newId(instantFrom(b))).toBe(true)
    }),
  )
})

test('two ids of one instant differ', () => {
  const now = instantFrom(0)
  expect(newId(now)).not.toBe(newId(now))
})
