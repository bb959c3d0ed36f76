import { passkey } from '@better-auth/passkey'
import type { BetterAuthOptions } from 'better-auth'
import { APIError } from 'better-auth/api'
import { magicLink, twoFactor } from 'better-auth/plugins'
import { newId } from '../base/ids.ts'
import { locale } from '../base/locale.ts'
import { timeZone } from '../base/time.ts'
import { passwordLength, personName } from '../domains/accounts/index.ts'
import type { PlainDatabase } from '../platform/database/plain-database.ts'
import type { Platform } from '../platform/platform.ts'
import { systemNow } from '../platform/system-clock.ts'
import type { IdentityMails } from './identity-mails.ts'

/** Written by `http/identity` over whatever a visitor sends under this name. */
export const addressHeader = 'x-wafa-client-address'
export const sessionSeconds = 30 * 24 * 60 * 60
const linkSeconds = 60 * 60
const magicLinkSeconds = 15 * 60

/**
 * How better-auth is set up: its tables are ours by name, every id is a UUIDv7, mails go through our events, and
 * what would reveal whether an address is known is answered alike for known and unknown ones.
 */
export const identityOptions = (
  platform: Platform,
  database: PlainDatabase,
  mails: IdentityMails,
  /** What the installation is called, where an authenticator or a device keeps it. */
  name: string,
) => {
  const { ORIGIN, SESSION_SECRET, SIGN_IN_ATTEMPTS, DEFAULT_LOCALE } = platform.environment
  const perMinute = { window: 60, max: SIGN_IN_ATTEMPTS }
  return {
    appName: name,
    baseURL: ORIGIN,
    basePath: '/api/auth',
    secret: SESSION_SECRET,
    telemetry: { enabled: false },
    // The address that the visitor used is as good as the public one: behind both is this installation.
    trustedOrigins: (request?: Request) => (request === undefined ? [] : [new URL(request.url).origin]),
    database: { db: database, type: 'postgres', transaction: true },
    advanced: {
      database: { generateId: () => newId(systemNow()) },
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    // One way to do a thing: profiles and sessions have verbs, with their permissions and audit entries.
    disabledPaths: ['/update-user', '/list-sessions', '/revoke-session', '/revoke-sessions', '/revoke-other-sessions'],
    user: {
      modelName: 'people',
      additionalFields: {
        locale: { type: 'string', required: false, defaultValue: DEFAULT_LOCALE, validator: { input: locale } },
        timeZone: { type: 'string', required: false, defaultValue: 'Asia/Riyadh', validator: { input: timeZone } },
        suspendedAt: { type: 'date', required: false, input: false, returned: false },
      },
    },
    session: {
      modelName: 'sessions',
      fields: { userId: 'personId' },
      expiresIn: sessionSeconds,
      disableSessionRefresh: true,
    },
    account: { modelName: 'loginCredentials', fields: { userId: 'personId' } },
    verification: { modelName: 'verifications', storeIdentifier: 'hashed' },
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'rateLimits',
      window: 60,
      max: 300,
      customRules: {
        '/sign-in/*': perMinute,
        '/sign-up/*': perMinute,
        '/two-factor/*': perMinute,
        '/passkey/*': perMinute,
        '/magic-link/*': perMinute,
        '/change-password': perMinute,
        '/request-password-reset': perMinute,
        '/reset-password': perMinute,
        '/send-verification-email': perMinute,
      },
    },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: passwordLength.least,
      maxPasswordLength: passwordLength.most,
      requireEmailVerification: true,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: linkSeconds,
      sendResetPassword: ({ user, token }, request) => mails.send('password_reset', user.email, token, request),
      onExistingUserSignUp: ({ user }, request) => mails.send('already_registered', user.email, null, request),
    },
    emailVerification: {
      sendOnSignIn: true,
      autoSignInAfterVerification: true,
      expiresIn: linkSeconds,
      sendVerificationEmail: ({ user, token }, request) => mails.sendTo(user, 'verification', token, request),
    },
    databaseHooks: {
      user: {
        create: {
          before: async (person) => {
            const name = personName.safeParse(person.name)
            if (!name.success) throw APIError.from('BAD_REQUEST', { code: 'INVALID_NAME', message: 'Invalid name' })
            const now = new Date((await platform.clock.now()).epochMilliseconds)
            return { data: { ...person, name: name.data, image: null, createdAt: now, updatedAt: now } }
          },
        },
      },
      session: {
        create: {
          before: async (session, context) => {
            const person = await context?.context.internalAdapter.findUserById(session.userId)
            if (person !== null && person !== undefined && 'suspendedAt' in person && person.suspendedAt !== null)
              throw APIError.from('FORBIDDEN', { code: 'ACCOUNT_SUSPENDED', message: 'Account suspended' })
          },
        },
      },
    },
    logger: {
      level: 'error',
      // Nothing but the message: what comes with it may hold addresses and links.
      log: (level, message) => platform.log[level === 'error' ? 'error' : 'debug']({ part: 'identity' }, message),
    },
    plugins: [
      magicLink({
        expiresIn: magicLinkSeconds,
        disableSignUp: true,
        storeToken: 'hashed',
        rateLimit: perMinute,
        sendMagicLink: ({ email, token }, context) => mails.send('magic_link', email, token, context?.request),
      }),
      secondFactor(name),
      passkey({
        rpID: new URL(ORIGIN).hostname,
        rpName: name,
        origin: ORIGIN,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        // It stands for both factors, so it must have asked for a finger, a face or a PIN.
        registration: {
          afterVerification: ({ verification }) => mustBeVerified(verification.registrationInfo?.userVerified),
        },
        authentication: {
          afterVerification: ({ verification }) => mustBeVerified(verification.authenticationInfo.userVerified),
        },
        schema: { passkey: { modelName: 'passkeys', fields: { userId: 'personId', credentialID: 'credentialId' } } },
      }),
    ],
  } satisfies BetterAuthOptions
}

async function mustBeVerified(verified: boolean | undefined): Promise<undefined> {
  if (verified === true) return
  throw APIError.from('UNAUTHORIZED', { code: 'AUTHENTICATION_FAILED', message: 'The device did not verify its user' })
}

/** One-time codes and recovery codes; asked for after a link by mail too, not after a password alone. */
function secondFactor(issuer: string) {
  const plugin = twoFactor({
    issuer,
    twoFactorTable: 'twoFactors',
    allowPasswordless: true,
    schema: { twoFactor: { fields: { userId: 'personId' } } },
  })
  const after = plugin.hooks.after.map((hook) => ({
    ...hook,
    matcher: (context: Parameters<typeof hook.matcher>[0]) =>
      context.path === '/magic-link/verify' || hook.matcher(context),
  }))
  return { ...plugin, hooks: { ...plugin.hooks, after } }
}
