import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWorld, type World } from '../../../test/world.ts'
import { newId } from '../../base/ids.ts'
import { systemNow } from '../../platform/system-clock.ts'
import {
  actorOfSession,
  actorOfToken,
  createToken,
  endOtherSessions,
  endSession,
  listSessions,
  listTokens,
  reinstatePerson,
  revokeToken,
  suspendPerson,
  sweepExpired,
} from './index.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

/** As better-auth makes them, by the machine's time. */
async function session(personId: string, hours = 1) {
  const now = systemNow()
  const id = newId(now)
  await world.platform.database
    .insertInto('sessions')
    .values({
      id,
      personId,
      token: `token-${id}`,
      userAgent: 'Firefox',
      createdAt: now,
      updatedAt: now,
      expiresAt: now.add({ hours }),
    })
    .execute()
  return { id, token: `token-${id}` }
}
const whose = (token: string) => actorOfSession(world.platform.database, token, systemNow())

describe('sessions', () => {
  it('are listed to their owner, who sees which one asks', async () => {
    const { actor } = await world.person()
    const [one, two] = [await session(actor.id), await session(actor.id)]
    await session(actor.id, -1)
    await session((await world.person()).actor.id)
    const { items } = await listSessions(world.as({ ...actor, sessionId: one.id }), {})
    expect(items.map(({ id, current }) => [id, current]).toSorted()).toEqual(
      [
        [one.id, true],
        [two.id, false],
      ].toSorted(),
    )
    await expect(listSessions(world.visitor, {})).rejects.toMatchObject({ code: 'unauthenticated' })
  })

  it('are ended by their owner alone', async () => {
    const owner = await world.person()
    const { id, token } = await session(owner.actor.id)
    const stranger = await world.person({ roles: ['administrator'] })
    await expect(endSession(stranger, { sessionId: id })).rejects.toMatchObject({ code: 'not_found' })
    await expect(endSession(world.visitor, { sessionId: id })).rejects.toMatchObject({ code: 'unauthenticated' })
    expect(await whose(token)).toMatchObject({ id: owner.actor.id, sessionId: id })
    await endSession(owner, { sessionId: id })
    expect(await whose(token)).toBeUndefined()
    await expect(endSession(owner, { sessionId: id })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('are ended all but the one that asks', async () => {
    const { actor } = await world.person()
    const [one, two, others] = [
      await session(actor.id),
      await session(actor.id),
      await session((await world.person()).actor.id),
    ]
    await endOtherSessions(world.as({ ...actor, sessionId: one.id }), {})
    expect(await whose(one.token)).toBeDefined()
    expect(await whose(two.token)).toBeUndefined()
    expect(await whose(others.token)).toBeDefined()
    await expect(endOtherSessions(world.visitor, {})).rejects.toMatchObject({ code: 'unauthenticated' })
  })

  it('stand for nobody once they have run out', async () => {
    const { actor } = await world.person()
    const { token } = await session(actor.id, -1)
    expect(await whose(token)).toBeUndefined()
  })
})

it('sweeps away what has ended, for the platform alone', async () => {
  const { database } = world.platform
  const person = await world.person({ roles: ['administrator'] })
  const [ended, open] = [await session(person.actor.id, -1), await session(person.actor.id)]
  await expect(sweepExpired(person, {})).rejects.toMatchObject({ code: 'forbidden' })
  await sweepExpired(world.system, {})
  const rows = await database.selectFrom('sessions').select('id').where('personId', '=', person.actor.id).execute()
  expect(rows).toEqual([{ id: open.id }])
  expect(rows).not.toContainEqual({ id: ended.id })
})

describe('personal tokens', () => {
  const wish = { name: 'Reports', scopes: ['accounts:read' as const], days: 30 }
  const bearer = async (secret: string) =>
    actorOfToken(world.platform.database, secret, await world.platform.clock.now())

  it('show their secret once, and act with their scopes alone', async () => {
    const owner = await world.person({ roles: ['client', 'agent'], locale: 'fr' })
    const made = await createToken(owner, wish)
    expect(made.secret).toMatch(/^wafa_[\w-]{43}$/)
    expect(made.expiresAt).toBe('2026-12-22T06:00:00.000Z')
    const { items } = await listTokens(owner, {})
    expect(items).toMatchObject([{ id: made.id, ending: made.secret.slice(-4), lastUsedAt: null }])
    expect(JSON.stringify(items)).not.toContain(made.secret)
    const rows = await world.platform.database.selectFrom('personalTokens').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(made.secret)
    expect(await bearer(made.secret)).toEqual({
      kind: 'person',
      id: owner.actor.id,
      roles: ['client', 'agent'],
      locale: 'fr',
      timeZone: 'Asia/Riyadh',
      hourCycle: 'h23',
      dateCalendar: 'gregorian',
      digits: 'latn',
      scopes: ['accounts:read'],
    })
    expect(await listTokens(owner, {})).toMatchObject({ items: [{ lastUsedAt: '2026-11-22T06:00:00.000Z' }] })
  })

  it('are made by a person, not by a token or a visitor', async () => {
    const { actor } = await world.person()
    const token = world.as({ ...actor, scopes: ['accounts:write'] })
    await expect(createToken(token, wish)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(createToken(world.visitor, wish)).rejects.toMatchObject({ code: 'unauthenticated' })
    await expect(listTokens(world.visitor, {})).rejects.toMatchObject({ code: 'unauthenticated' })
  })

  it.each([
    [{ scopes: [] }, 'scopes'],
    [{ scopes: ['everything'] }, 'scopes.0'],
    [{ days: 366 }, 'days'],
    [{ days: 0 }, 'days'],
    [{ name: '' }, 'name'],
  ])('are refused with %o', async (wrong, path) => {
    const owner = await world.person()
    const made = createToken.invoke(owner, { ...wish, ...wrong })
    await expect(made).rejects.toMatchObject({ code: 'invalid_input', fields: [{ path }] })
  })

  it('are revoked by their owner alone', async () => {
    const owner = await world.person()
    const { id, secret } = await createToken(owner, wish)
    const stranger = await world.person({ roles: ['administrator'] })
    await expect(revokeToken(stranger, { tokenId: id })).rejects.toMatchObject({ code: 'not_found' })
    await expect(revokeToken(world.visitor, { tokenId: id })).rejects.toMatchObject({ code: 'unauthenticated' })
    expect(await bearer(secret)).toBeDefined()
    await revokeToken(owner, { tokenId: id })
    expect(await bearer(secret)).toBeUndefined()
    expect(await listTokens(owner, {})).toEqual({ items: [] })
  })

  it('end at their instant, and rest while their owner is suspended', async () => {
    const own = await createWorld()
    const owner = await own.person()
    const administrator = await own.person({ roles: ['administrator'] })
    const { secret, expiresAt } = await createToken(owner, wish)
    const now = async () => actorOfToken(own.platform.database, secret, await own.platform.clock.now())
    await suspendPerson(administrator, { personId: owner.actor.id })
    expect(await now()).toBeUndefined()
    await reinstatePerson(administrator, { personId: owner.actor.id })
    expect(await now()).toBeDefined()
    own.clock.set(Temporal.Instant.from(expiresAt).subtract({ milliseconds: 1 }))
    expect(await now()).toBeDefined()
    own.clock.set(expiresAt)
    expect(await now()).toBeUndefined()
    await own.close()
  })
})
