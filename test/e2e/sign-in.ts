import type { Page } from 'playwright-core'

/** Of every person that a journey makes. */
export const password = 'a long enough password'

/**
 * Signs in with e-mail address and password, and arrives at `next`. Not through the sign-in page, which has tests of
 * its own: most journeys begin here, and a page less is a third of a second less.
 */
export async function signIn(page: Page, email: string, next: string, secret = password): Promise<void> {
  const answer = await page.request.post('/api/auth/sign-in/email', { data: { email, password: secret } })
  if (!answer.ok()) throw new Error(`${email} may not sign in: ${await answer.text()}`)
  await page.goto(next)
}
