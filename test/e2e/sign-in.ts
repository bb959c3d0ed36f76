import type { Page } from 'playwright-core'
import type { Locale } from '../../src/base/locale.ts'
import { m } from '../../src/messages/messages.js'

/** Of every person that a journey makes. */
export const password = 'a long enough password'

/** Signs in with e-mail address and password, and arrives at `next`. */
export async function signIn(
  page: Page,
  email: string,
  locale: Locale,
  next: string,
  secret = password,
): Promise<void> {
  await page.goto(`/sign-in?next=${next}`)
  const form = page.locator('form[action="?/password"]')
  await form.locator('[name=email]').fill(email)
  await form.locator('[name=password]').fill(secret)
  await form.getByRole('button', { name: m.accounts_sign_in_action({}, { locale }) }).click()
  await page.waitForURL(({ pathname }) => pathname === next)
}
