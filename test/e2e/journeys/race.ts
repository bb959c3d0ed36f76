import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Locale } from '../../../src/base/locale.ts'
import { m } from '../../../src/messages/messages.js'
import type { Traveller } from './traveller.ts'

/**
 * Everybody presses "take" before anybody is answered, each on the page of the same request: one stands before the
 * consultation afterwards and is returned, the others are told on their pages. Each must have scripts.
 */
export async function race(travellers: readonly Traveller[], requestId: string, locale: Locale): Promise<Traveller> {
  const gate = Promise.withResolvers<void>()
  let waiting = 0
  const pressed = travellers.map(async ({ page }) => {
    await page.route('**/board/*?/pick-up', async (route) => {
      waiting += 1
      if (waiting === travellers.length) gate.resolve()
      await gate.promise
      await route.continue()
    })
    await page.getByRole('button', { name: m.consultations_pick_up({}, { locale }) }).click()
    const has = await outcome(page, requestId, locale)
    return has ? page : null
  })
  const winners = (await Promise.all(pressed)).filter((page) => page !== null)
  expect(winners).toHaveLength(1)
  const winner = travellers.find(({ page }) => page === winners[0])
  if (winner === undefined) throw new Error('nobody has it')
  return winner
}

async function outcome(page: Page, requestId: string, locale: Locale): Promise<boolean> {
  const told = page.getByText(m.errors_request_taken({}, { locale })).first()
  return Promise.race([page.waitForURL(`**/requests/${requestId}`).then(() => true), told.waitFor().then(() => false)])
}
