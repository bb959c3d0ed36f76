import { setTimeout as delay } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { isOutage } from '../platform/database/outage.ts'
import { Patience, within } from './patience.ts'

it('an answer in time is the answer, and so is a failure', async () => {
  expect(await within(1_000, Promise.resolve(7))).toBe(7)
  await expect(within(1_000, Promise.reject(new TypeError('none')))).rejects.toThrow(TypeError)
})

it('silence is an outage, and what fails after it disturbs nobody', async () => {
  const late = delay(20).then(() => Promise.reject(new TypeError('late')))
  const error = await within(5, late).catch((thrown: unknown) => thrown)
  expect(isOutage(error)).toBe(true)
  await delay(30)
})

it('who is silent is waited for briefly, until they are heard again', async () => {
  const patience = new Patience(40, 1)
  const never = new Promise<never>(() => {})
  const slow = () => delay(15, 'slow')
  expect(await patience.for(slow())).toBe('slow')
  await expect(patience.for(never)).rejects.toThrow('40 ms')
  const late = slow()
  await expect(patience.for(late)).rejects.toThrow('1 ms')
  await late
  expect(await patience.for(slow())).toBe('slow')
})
