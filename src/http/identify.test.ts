import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Browser } from '../../test/browser.ts'
import { createWorld, type World } from '../../test/world.ts'
import { createToken, revokeToken, sendIdentityMail, suspendPerson } from '../domains/accounts/index.ts'
import { type App, buildApp } from './app.ts'
import { clientAddressOf } from './client-address.ts'
import { createIdentify } from './identify.ts'
import { accountOperations } from './operations/accounts.ts'

let world: World
let app: App
beforeAll(async () => {
  world = await createWorld()
  app = buildApp({ platform: world.platform, operations: accountOperations, identify: createIdentify(world.platform) })
})
afterAll(() => world.close())

const account = (headers: Record<string, string>) => new Browser(app).get('/api/v1/account', headers)

describe('a personal token', () => {
  it('does what its scopes allow, and nothing else', async () => {
    const owner = await world.person()
    const { secret } = await createToken(owner, { name: 'Reader', scopes: ['accounts:read'] })
    const headers = { authorization: `Bearer ${secret}` }
    expect(await account(headers)).toMatchObject({ status: 200, body: { id: owner.actor.id } })
    const changed = await new Browser(app).send('PATCH', '/api/v1/account', { name: 'X' }, headers)
    expect(changed).toMatchObject({ status: 403, body: { code: 'missing_scope' } })
    expect(await new Browser(app).get('/api/v1/people', headers)).toMatchObject({ status: 403 })
  })

  it('is refused once it is revoked or its owner suspended, rather than taken for a visitor', async () => {
    const administrator = await world.person({ roles: ['administrator'] })
    const [one, two] = [await world.person(), await world.person()]
    const wish = { name: 'Reader', scopes: ['accounts:read' as const] }
    const [first, second] = [await createToken(one, wish), await createToken(two, wish)]
    await revokeToken(one, { tokenId: first.id })
    await suspendPerson(administrator, { personId: two.actor.id })
    for (const { secret } of [first, second])
      expect(await account({ authorization: `Bearer ${secret}` })).toMatchObject({
        status: 401,
        body: { code: 'unauthenticated' },
      })
  })

  it.each(['Bearer wafa_nothing', 'Bearer', 'Bearer other', 'Basic d2FmYTp3YWZh', ''])(
    'is not %j',
    async (authorization) => {
      expect(await account({ authorization })).toMatchObject({ status: 401 })
    },
  )
})

it('takes whoever shows nothing, or a foreign cookie, for a visitor', async () => {
  expect(await account({})).toMatchObject({ status: 401, body: { code: 'unauthenticated' } })
  expect(await account({ cookie: 'better-auth.session_token=made.up' })).toMatchObject({ status: 401 })
  expect(await account({ cookie: 'a=b; theme=dark' })).toMatchObject({ status: 401 })
})

it('has mails about identity sent by the platform alone', async () => {
  const administrator = await world.person({ roles: ['administrator'] })
  const mail = {
    personId: administrator.actor.id,
    name: 'Name',
    email: 'name@example.org',
    kind: 'verification' as const,
    url: 'http://wafa.test/verify?token=x',
    locale: 'fr' as const,
  }
  await expect(sendIdentityMail(administrator, mail)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(sendIdentityMail(world.visitor, mail)).rejects.toMatchObject({ code: 'unauthenticated' })
  await expect(sendIdentityMail(world.system, mail)).resolves.toEqual({})
})

describe('the address of whoever asks', () => {
  const bindings = { incoming: { socket: { remoteAddress: '192.0.2.7' } } }
  const request = new Request('http://wafa.test', { headers: { 'x-forwarded-for': '10.0.0.1, 198.51.100.9' } })

  it('is that of the connection, whatever a header claims', () => {
    expect(clientAddressOf(request, bindings, undefined)).toBe('192.0.2.7')
  })
  it('is what the trusted proxy saw last', () => {
    expect(clientAddressOf(request, bindings, 'x-forwarded-for')).toBe('198.51.100.9')
  })
  it('is that of the connection where the proxy said nothing', () => {
    expect(clientAddressOf(new Request('http://wafa.test'), bindings, 'x-forwarded-for')).toBe('192.0.2.7')
  })
  it('is unknown within the process', () => {
    expect(clientAddressOf(request, undefined, undefined)).toBeNull()
  })
})
