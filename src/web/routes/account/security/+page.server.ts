import { z } from 'zod'
import { ownAccountView, sessionView } from '#domains/accounts/schemas.ts'
import { textOf } from '#web/entered.ts'
import { reading, submitting } from '#web/page.ts'
import type { Actions, PageServerLoad } from './$types'

const nothing = z.object({})
const begun = z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) })
const codes = z.object({ backupCodes: z.array(z.string()) })

export const load: PageServerLoad = async (event) => {
  const ask = reading(event)
  const [account, sessions] = await Promise.all([
    ask.get('/account', ownAccountView),
    ask.get('/account/sessions', z.object({ items: z.array(sessionView) })),
  ])
  return { account, sessions: sessions.items }
}

/** Whoever has a password is asked for it before a second factor changes; others have none to give. */
function withPassword(form: FormData): { password?: string } {
  return form.has('currentPassword') ? { password: textOf(form, 'currentPassword') } : {}
}

export const actions: Actions = {
  password: (event) =>
    submitting(event, async (act, form) => {
      const change = {
        currentPassword: textOf(form, 'currentPassword'),
        newPassword: textOf(form, 'password'),
        revokeOtherSessions: true,
      }
      await act.send('POST', '/api/auth/change-password', change, nothing)
      return { done: 'password' as const }
    }),
  passwordLink: (event) =>
    submitting(event, async (act) => {
      const { email } = await act.get('/account', ownAccountView)
      await act.send('POST', '/api/auth/request-password-reset', { email }, nothing)
      return { done: 'passwordLink' as const }
    }),
  removePasskey: (event) =>
    submitting(event, async (act, form) => {
      await act.send('POST', '/api/auth/passkey/delete-passkey', { id: textOf(form, 'id') }, nothing)
      return { done: 'saved' as const }
    }),
  beginSecondFactor: (event) =>
    submitting(event, async (act, form) => {
      const { totpURI, backupCodes } = await act.send('POST', '/api/auth/two-factor/enable', withPassword(form), begun)
      return { setup: { uri: totpURI, codes: backupCodes } }
    }),
  confirmSecondFactor: (event) =>
    submitting(event, async (act, form) => {
      const given = { code: textOf(form, 'code').replaceAll(/\s/g, '') }
      await act.send('POST', '/api/auth/two-factor/verify-totp', given, nothing)
      return { done: 'secondFactorOn' as const }
    }),
  endSecondFactor: (event) =>
    submitting(event, async (act, form) => {
      await act.send('POST', '/api/auth/two-factor/disable', withPassword(form), nothing)
      return { done: 'secondFactorOff' as const }
    }),
  newCodes: (event) =>
    submitting(event, async (act, form) => {
      const made = await act.send('POST', '/api/auth/two-factor/generate-backup-codes', withPassword(form), codes)
      return { newCodes: made.backupCodes }
    }),
  endSession: (event) =>
    submitting(event, async (act, form) => {
      await act.send('DELETE', `/account/sessions/${encodeURIComponent(textOf(form, 'id'))}`, undefined, nothing)
      return { done: 'sessionEnded' as const }
    }),
  endOtherSessions: (event) =>
    submitting(event, async (act) => {
      await act.send('DELETE', '/account/sessions', undefined, nothing)
      return { done: 'sessionEnded' as const }
    }),
}
