import { Failure, type FieldFault } from '../base/errors.ts'
import type { Locale } from '../base/locale.ts'
import { passwordLength } from '../domains/accounts/index.ts'
import { m } from '../messages/messages.js'
import { problemOf } from './problem.ts'

type Say = (locale: Locale) => string
type Fault = { readonly say: Say; readonly field?: string }

const fault = (say: Say, field?: string): Fault => (field === undefined ? { say } : { say, field })

const stale = fault((locale) => m.accounts_fault_link_stale({}, { locale }))
const wrongCode = fault((locale) => m.accounts_fault_code_wrong({}, { locale }), 'code')
const passkeyFailed = fault((locale) => m.accounts_fault_passkey_failed({}, { locale }))

/** What better-auth's stable codes mean to a person, and which field of the form they speak of. */
const faults: Record<string, Fault> = {
  INVALID_NAME: fault((locale) => m.accounts_fault_name({}, { locale }), 'name'),
  INVALID_EMAIL: fault((locale) => m.accounts_fault_email({}, { locale }), 'email'),
  PASSWORD_TOO_SHORT: fault(
    (locale) => m.accounts_fault_password_short({ count: passwordLength.least }, { locale }),
    'password',
  ),
  PASSWORD_TOO_LONG: fault(
    (locale) => m.accounts_fault_password_long({ count: passwordLength.most }, { locale }),
    'password',
  ),
  INVALID_EMAIL_OR_PASSWORD: fault((locale) => m.accounts_fault_email_or_password({}, { locale })),
  EMAIL_NOT_VERIFIED: fault((locale) => m.accounts_fault_not_verified({}, { locale })),
  ACCOUNT_SUSPENDED: fault((locale) => m.accounts_fault_suspended({}, { locale })),
  INVALID_PASSWORD: fault((locale) => m.accounts_fault_password_wrong({}, { locale }), 'currentPassword'),
  CREDENTIAL_ACCOUNT_NOT_FOUND: fault((locale) => m.accounts_fault_no_password({}, { locale })),
  INVALID_TOKEN: stale,
  TOKEN_EXPIRED: stale,
  new_user_signup_disabled: stale,
  INVALID_CODE: wrongCode,
  INVALID_BACKUP_CODE: wrongCode,
  INVALID_TWO_FACTOR_COOKIE: fault((locale) => m.accounts_fault_sign_in_again({}, { locale })),
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: fault((locale) => m.accounts_fault_sign_in_again({}, { locale })),
  ACCOUNT_TEMPORARILY_LOCKED: fault((locale) => m.accounts_fault_locked({}, { locale })),
  SESSION_NOT_FRESH: fault((locale) => m.accounts_fault_sign_in_again({}, { locale })),
  CHALLENGE_NOT_FOUND: passkeyFailed,
  YOU_ARE_NOT_ALLOWED_TO_REGISTER_THIS_PASSKEY: passkeyFailed,
  FAILED_TO_VERIFY_REGISTRATION: passkeyFailed,
  PASSKEY_NOT_FOUND: passkeyFailed,
  AUTHENTICATION_FAILED: passkeyFailed,
  PREVIOUSLY_REGISTERED: fault((locale) => m.accounts_fault_passkey_known({}, { locale })),
}

type IdentityProblem = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: string
  readonly errors?: readonly FieldFault[]
  readonly requestId: string
}

/** Only what a person can meet has words of its own; the rest is said in general terms. */
export function identityProblem(
  { code: told, message = '' }: { code?: string | undefined; message?: string },
  status: number,
  locale: Locale,
  requestId: string,
): IdentityProblem {
  const misread = told === 'VALIDATION_ERROR' ? /^\[body\.(\w+)\]/.exec(message)?.[1] : undefined
  // What better-auth calls being nobody has a name of ours, which pages know.
  const code = misread === 'email' ? 'INVALID_EMAIL' : told === 'UNAUTHORIZED' ? undefined : told
  const known = code === undefined ? undefined : faults[code]
  const general = problemOf(new Failure(generalCode(status, code)), locale, requestId)
  const title = known?.say(locale) ?? general.title
  const field = known?.field ?? misread
  return {
    type: general.type,
    title,
    status,
    code: code ?? general.code,
    ...(field === undefined ? {} : { errors: [{ path: field, code: code ?? general.code, message: title }] }),
    requestId,
  }
}

function generalCode(status: number, code: string | undefined) {
  if (status === 429) return 'rate_limited'
  if (status === 401) return 'unauthenticated'
  if (status === 403) return 'forbidden'
  if (status === 404) return 'not_found'
  if (status >= 500) return 'internal'
  return code === undefined ? 'malformed_request' : 'invalid_input'
}
