import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { sql } from 'kysely'
import { Browser } from '../../test/browser.ts'
import { oneTimeCode } from '../../test/one-time-code.ts'
import { createWorld, type World } from '../../test/world.ts'
import { identityMail } from '../domains/accounts/events.ts'
import { setRoles, suspendPerson } from '../domains/accounts/index.ts'
import { changeIdentity } from '../domains/installation/index.ts'
import { type App, buildApp } from './app.ts'
import { createIdentify } from './identify.ts'
import { createIdentity, type Identity, mountIdentity } from './identity.ts'
import { accountOperations } from './operations/accounts.ts'

let world: World
let identity: Identity
let app: App

beforeAll(async () => {
  world = await createWorld({ environment: { SIGN_IN_ATTEMPTS: 10 } })
  const { platform } = world
  identity = createIdentity(platform)
  app = buildApp({
    platform,
    operations: accountOperations,
    identify: createIdentify(platform),
    mount: (to) => mountIdentity(to, platform, identity),
  })
})
afterAll(async () => {
  await identity.close()
  await world.close()
})

let addresses = 0
/** Each from an address of their own, so that rate limits do not meet. */
const browser = () => {
  addresses += 1
  return new Browser(app, { address: `198.51.100.${addresses}` })
}
const password = 'a long enough password'
const withToken = z.object({ token: z.string() })

async function mails(email: string) {
  const rows = await world.platform.database
    .selectFrom('events')
    .select('payload')
    .where('name', '=', 'accounts.identity-mail-requested')
    .orderBy('seq')
    .execute()
  return rows.map(({ payload }) => identityMail.parse(payload)).filter((mail) => mail.email === email)
}
async function secretMailedTo(email: string): Promise<string> {
  const last = (await mails(email)).at(-1)
  const { searchParams } = new URL(last?.url ?? 'http://no.mail')
  return searchParams.get('token') ?? searchParams.get('link') ?? ''
}
async function signedIn(roles: ('client' | 'administrator')[] = ['client']) {
  const person = await world.person({ roles, password })
  const row = await world.platform.database
    .selectFrom('people')
    .select('email')
    .where('id', '=', person.actor.id)
    .executeTakeFirstOrThrow()
  const visitor = browser()
  expect(await visitor.post('/api/auth/sign-in/email', { email: row.email, password })).toMatchObject({ status: 200 })
  return { person, visitor, email: row.email }
}
const me = (visitor: Browser) => visitor.get('/api/v1/account')

describe('signing up', () => {
  it('asks for the address to be confirmed, and lets in from then on', async () => {
    const visitor = browser()
    const given = { name: ' سارة ', email: 'Sara@Example.org', password, locale: 'ar', timeZone: 'Asia/Dubai' }
    expect(await visitor.post('/api/auth/sign-up/email', given)).toMatchObject({ status: 200 })
    expect(await me(visitor)).toMatchObject({ status: 401 })
    expect(await visitor.post('/api/auth/sign-in/email', { email: given.email, password })).toMatchObject({
      status: 403,
      body: { code: 'EMAIL_NOT_VERIFIED' },
    })

    const [mail] = await mails('sara@example.org')
    expect(mail).toMatchObject({ kind: 'verification', name: 'سارة', locale: 'ar' })
    expect(mail?.url).toMatch(/^http:\/\/wafa\.test\/verify\?token=/)
    const token = await secretMailedTo('sara@example.org')
    expect(await visitor.get(`/api/auth/verify-email?token=${token}`)).toMatchObject({ status: 200 })
    expect(await me(visitor)).toMatchObject({
      status: 200,
      body: { name: 'سارة', email: 'sara@example.org', roles: ['client'], locale: 'ar', timeZone: 'Asia/Dubai' },
    })
  })

  it('answers alike whether the address is known, and tells its owner', async () => {
    const { email } = await signedIn()
    const shape = (answer: { status: number; body: unknown }) => {
      const { user, token } = z.object({ user: z.record(z.string(), z.unknown()), token: z.null() }).parse(answer.body)
      return { status: answer.status, token, fields: Object.keys(user).toSorted(), roles: user['roles'] }
    }
    const known = await browser().post('/api/auth/sign-up/email', { name: 'X', email, password })
    const unknown = await browser().post('/api/auth/sign-up/email', { name: 'X', email: 'new@example.org', password })
    expect(shape(known)).toEqual(shape(unknown))
    expect((await mails(email)).at(-1)).toMatchObject({ kind: 'already_registered', url: 'http://wafa.test/sign-in' })
  })

  it.each([
    [{ password: 'short' }, 'PASSWORD_TOO_SHORT', 'password'],
    [{ password: 'x'.repeat(129) }, 'PASSWORD_TOO_LONG', 'password'],
    [{ email: 'nobody' }, 'INVALID_EMAIL', 'email'],
    [{ name: '  ' }, 'INVALID_NAME', 'name'],
  ])('refuses %o as %s', async (wrong, code, field) => {
    const given = { name: 'Name', email: 'refused@example.org', password, ...wrong }
    const answer = await browser().post('/api/auth/sign-up/email', given, { 'accept-language': 'fr' })
    expect(answer.status).toBe(400)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(answer.body).toMatchObject({ code, errors: [{ path: field, code }] })
  })

  it.each([
    [{ locale: 'de' }, undefined],
    [{ timeZone: 'Mars/Olympus' }, undefined],
    [{ roles: ['administrator'] }, { roles: ['client'], locale: 'en', timeZone: 'Asia/Riyadh' }],
    [{ suspendedAt: null }, { roles: ['client'], locale: 'en', timeZone: 'Asia/Riyadh' }],
  ])('given %o, makes %o', async (wish, made) => {
    const email = `wish-${Object.keys(wish)[0]?.toLowerCase()}@example.org`
    await browser().post('/api/auth/sign-up/email', { name: 'Name', email, password, ...wish })
    const row = await world.platform.database
      .selectFrom('people')
      .select(['roles', 'locale', 'timeZone'])
      .where('email', '=', email)
      .executeTakeFirst()
    expect(row).toEqual(made)
  })
})

describe('signing in', () => {
  it('does not tell an unknown address from a wrong password', async () => {
    const { email } = await signedIn()
    const wrong = await browser().post('/api/auth/sign-in/email', { email, password: 'not the password' })
    const unknown = await browser().post('/api/auth/sign-in/email', { email: 'who@example.org', password })
    const withoutId = z.object({ title: z.string(), status: z.number(), code: z.string() })
    expect(withoutId.parse(wrong.body)).toEqual(withoutId.parse(unknown.body))
    expect(wrong.body).toMatchObject({ code: 'INVALID_EMAIL_OR_PASSWORD' })
  })

  it('speaks the language asked for', async () => {
    const given = { email: 'who@example.org', password }
    const answer = await browser().post('/api/auth/sign-in/email', given, { 'accept-language': 'ar' })
    expect(answer.body).toMatchObject({ title: 'البريد الإلكتروني أو كلمة المرور غير صحيحة.' })
  })

  it('ends with signing out', async () => {
    const { visitor } = await signedIn()
    expect(await visitor.post('/api/auth/sign-out')).toMatchObject({ status: 200 })
    expect(await me(visitor)).toMatchObject({ status: 401 })
  })

  it('believes no cookie but its own', async () => {
    const { visitor } = await signedIn()
    for (const [name, value] of visitor.cookies) visitor.cookies.set(name, `x${value}`)
    expect(await me(visitor)).toMatchObject({ status: 401 })
  })

  it('counts attempts by address, whoever’s process they reach', async () => {
    const other = createIdentity(world.platform)
    const apps = [identity, other].map((each) =>
      buildApp({
        platform: world.platform,
        operations: [],
        identify: createIdentify(world.platform),
        mount: (to) => mountIdentity(to, world.platform, each),
      }),
    )
    const [first, second] = apps.map((each) => new Browser(each, { address: '203.0.113.1' }))
    const attempt = (at: Browser | undefined) =>
      at?.post(
        '/api/auth/sign-in/email',
        { email: 'who@example.org', password },
        { 'x-wafa-client-address': '10.0.0.1' },
      )
    for (let count = 0; count < 5; count += 1) {
      expect(await attempt(first)).toMatchObject({ status: 401 })
      expect(await attempt(second)).toMatchObject({ status: 401 })
    }
    for (const each of [first, second]) {
      const refused = await attempt(each)
      expect(refused).toMatchObject({ status: 429, body: { code: 'rate_limited' } })
      expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
    }
    const elsewhere = new Browser(apps[0] ?? app, { address: '203.0.113.2' })
    expect(await attempt(elsewhere)).toMatchObject({ status: 401 })
    await other.close()
  })

  it('takes no form from another site', async () => {
    const { visitor } = await signedIn()
    const answer = await visitor.post('/api/auth/sign-out', {}, { origin: 'https://elsewhere.example' })
    expect(answer).toMatchObject({ status: 403, body: { code: 'forbidden' } })
    expect(await me(visitor)).toMatchObject({ status: 200 })
  })
})

describe('links by mail', () => {
  it('let in once', async () => {
    const { email } = await signedIn()
    const visitor = browser()
    expect(await visitor.post('/api/auth/sign-in/magic-link', { email })).toMatchObject({ status: 200 })
    expect((await mails(email)).at(-1)).toMatchObject({ kind: 'magic_link' })
    const link = await secretMailedTo(email)
    expect(await visitor.get(`/api/auth/magic-link/verify?token=${link}`)).toMatchObject({ status: 200 })
    expect(await me(visitor)).toMatchObject({ status: 200 })
    await browser().get(`/api/auth/magic-link/verify?token=${link}`)
    const again = browser()
    await again.get(`/api/auth/magic-link/verify?token=${link}`)
    expect(await me(again)).toMatchObject({ status: 401 })
  })

  it('go to nobody when the address is unknown, and the answer is the same', async () => {
    const { email } = await signedIn()
    const known = await browser().post('/api/auth/sign-in/magic-link', { email })
    const unknown = await browser().post('/api/auth/sign-in/magic-link', { email: 'ghost@example.org' })
    expect({ status: unknown.status, body: unknown.body }).toEqual({ status: known.status, body: known.body })
    expect(await mails('ghost@example.org')).toEqual([])
  })

  it('set a new password, and end every session of the old one', async () => {
    const { visitor, email } = await signedIn()
    const asked = await browser().post('/api/auth/request-password-reset', { email })
    const unknown = await browser().post('/api/auth/request-password-reset', { email: 'ghost@example.org' })
    expect({ status: asked.status, body: asked.body }).toEqual({ status: unknown.status, body: unknown.body })
    const token = await secretMailedTo(email)
    const change = { token, newPassword: 'another long password' }
    expect(await browser().post('/api/auth/reset-password', change)).toMatchObject({ status: 200 })
    expect(await me(visitor)).toMatchObject({ status: 401 })
    expect(await browser().post('/api/auth/reset-password', change)).toMatchObject({ body: { code: 'INVALID_TOKEN' } })
    const back = browser()
    expect(await back.post('/api/auth/sign-in/email', { email, password })).toMatchObject({ status: 401 })
    const fresh = { email, password: change.newPassword }
    expect(await back.post('/api/auth/sign-in/email', fresh)).toMatchObject({ status: 200 })
  })

  it('are kept as hashes alone', async () => {
    const { email } = await signedIn()
    await browser().post('/api/auth/request-password-reset', { email })
    await browser().post('/api/auth/sign-in/magic-link', { email })
    const secrets = (await mails(email)).map(({ url }) => [...new URL(url).searchParams.values()][0] ?? 'none')
    const { rows } = await sql<{ identifier: string }>`select identifier from verifications`.execute(
      world.platform.database,
    )
    expect(secrets).toHaveLength(2)
    for (const secret of secrets) expect(rows.filter(({ identifier }) => identifier.includes(secret))).toEqual([])
  })
})

describe('the second factor', () => {
  async function withSecondFactor() {
    const { visitor, email } = await signedIn()
    const enabled = await visitor.post('/api/auth/two-factor/enable', { password })
    const { totpURI, backupCodes } = z
      .object({ totpURI: z.string(), backupCodes: z.array(z.string()) })
      .parse(enabled.body)
    expect(await visitor.post('/api/auth/two-factor/verify-totp', { code: oneTimeCode(totpURI) })).toMatchObject({
      status: 200,
    })
    expect(await me(visitor)).toMatchObject({ body: { secondFactor: true } })
    return { email, totpURI, backupCodes }
  }

  it('stands in the app under what the installation is called', async () => {
    const { visitor } = await signedIn()
    const administrator = await world.person({ roles: ['administrator'] })
    await changeIdentity(administrator, { names: { en: 'Counsel & Co' }, accent: null })
    const { body } = await visitor.post('/api/auth/two-factor/enable', { password })
    const { totpURI } = z.object({ totpURI: z.string() }).parse(body)
    expect(new URL(totpURI).searchParams.get('issuer')).toBe('Counsel & Co')
    await changeIdentity(administrator, { names: {}, accent: null })
  })

  it('is asked for after the password, and lets in by a code of the app', async () => {
    const { email, totpURI } = await withSecondFactor()
    const visitor = browser()
    const first = await visitor.post('/api/auth/sign-in/email', { email, password })
    expect(first.body).toMatchObject({ twoFactorRedirect: true })
    expect(await me(visitor)).toMatchObject({ status: 401 })
    expect(await visitor.post('/api/auth/two-factor/verify-totp', { code: '000000' })).toMatchObject({
      status: 401,
      body: { code: 'INVALID_CODE', errors: [{ path: 'code' }] },
    })
    expect(await visitor.post('/api/auth/two-factor/verify-totp', { code: oneTimeCode(totpURI) })).toMatchObject({
      status: 200,
    })
    expect(await me(visitor)).toMatchObject({ status: 200 })
  })

  it('lets in by a recovery code, once', async () => {
    const { email, backupCodes } = await withSecondFactor()
    const code = backupCodes[0]
    const attempt = async () => {
      const visitor = browser()
      await visitor.post('/api/auth/sign-in/email', { email, password })
      return visitor.post('/api/auth/two-factor/verify-backup-code', { code })
    }
    expect(await attempt()).toMatchObject({ status: 200 })
    expect(await attempt()).toMatchObject({ status: 401, body: { code: 'INVALID_BACKUP_CODE' } })
  })

  it.each(['', '&callbackURL=%2F'])('is asked for after a link by mail too (%s)', async (rest) => {
    const { email } = await withSecondFactor()
    const visitor = browser()
    await visitor.post('/api/auth/sign-in/magic-link', { email })
    const link = await secretMailedTo(email)
    await visitor.get(`/api/auth/magic-link/verify?token=${link}${rest}`)
    expect(await me(visitor)).toMatchObject({ status: 401 })
  })
})

describe('administrators’ decisions', () => {
  it('act at the next request', async () => {
    const { person, visitor } = await signedIn()
    const administrator = await world.person({ roles: ['administrator'] })
    expect(await visitor.get('/api/v1/people')).toMatchObject({ status: 403 })
    await setRoles(administrator, { personId: person.actor.id, roles: ['client', 'administrator'] })
    expect(await visitor.get('/api/v1/people')).toMatchObject({ status: 200 })
    await suspendPerson(administrator, { personId: person.actor.id })
    expect(await visitor.get('/api/v1/people')).toMatchObject({ status: 401 })
  })

  it('keep the suspended out, and tell only who knows the password', async () => {
    const { person, email } = await signedIn()
    const administrator = await world.person({ roles: ['administrator'] })
    await suspendPerson(administrator, { personId: person.actor.id })
    const visitor = browser()
    expect(await visitor.post('/api/auth/sign-in/email', { email, password })).toMatchObject({
      status: 403,
      body: { code: 'ACCOUNT_SUSPENDED' },
    })
    expect(await visitor.post('/api/auth/sign-in/email', { email, password: 'not the password' })).toMatchObject({
      status: 401,
    })
    await visitor.post('/api/auth/sign-in/magic-link', { email })
    await visitor.get(`/api/auth/magic-link/verify?token=${await secretMailedTo(email)}`)
    expect(await me(visitor)).toMatchObject({ status: 401 })
  })
})

it('leaves profiles and sessions to the verbs', async () => {
  const { visitor } = await signedIn()
  expect(await visitor.post('/api/auth/update-user', { name: 'X' })).toMatchObject({ status: 404 })
  expect(await visitor.get('/api/auth/list-sessions')).toMatchObject({ status: 404 })
  expect(withToken.safeParse((await me(visitor)).body).success).toBe(false)
})
