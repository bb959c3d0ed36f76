import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWorld, type World } from '../../../test/world.ts'
import { type Role, roles } from '../../base/actor.ts'
import type { Caller } from '../../platform/action.ts'
import { getPerson, reinstatePerson, setRoles, suspendPerson, viewPerson } from './index.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

type Verb = [string, (caller: Caller, personId: string) => Promise<unknown>]
const verbs: Verb[] = [
  ['setRoles', (caller, personId) => setRoles(caller, { personId, roles: ['agent'] })],
  ['suspendPerson', (caller, personId) => suspendPerson(caller, { personId })],
  ['viewPerson', (caller, personId) => viewPerson(caller, { personId })],
  ['reinstatePerson', (caller, personId) => reinstatePerson(caller, { personId })],
]

describe.each(verbs)('%s', (_name, verb) => {
  it.each(roles.filter((role) => role !== 'administrator'))('is not for a %s', async (role: Role) => {
    const caller = await world.person({ roles: [role] })
    const { actor } = await world.person()
    await expect(verb(caller, actor.id)).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('is not for visitors', async () => {
    const { actor } = await world.person()
    await expect(verb(world.visitor, actor.id)).rejects.toMatchObject({ code: 'unauthenticated' })
  })

  it('knows nobody by a foreign id', async () => {
    const administrator = await world.person({ roles: ['administrator'] })
    const id = '00000000-0000-7000-8000-000000000000'
    await expect(verb(administrator, id)).rejects.toMatchObject({ code: 'not_found' })
  })
})

const eventsOf = async (name: string) =>
  (await world.platform.database.selectFrom('events').select('payload').where('name', '=', name).execute()).map(
    ({ payload }) => payload,
  )

describe('roles', () => {
  it('are exactly those given, each once', async () => {
    const administrator = await world.person({ roles: ['administrator'] })
    const { actor } = await world.person()
    const given = await setRoles(administrator, { personId: actor.id, roles: ['agent', 'consultant', 'agent'] })
    expect(given.roles).toEqual(['agent', 'consultant'])
    expect(await eventsOf('accounts.roles-changed')).toContainEqual({
      personId: actor.id,
      roles: ['agent', 'consultant'],
    })
  })

  it.each([[[]], [['king']]])('are never %o', async (wrong) => {
    const administrator = await world.person({ roles: ['administrator'] })
    const wish = { personId: administrator.actor.id, roles: wrong }
    await expect(setRoles.invoke(administrator, wish)).rejects.toMatchObject({ code: 'invalid_input' })
  })
})

describe('a suspension', () => {
  it('is a record of when and by whom, and ends', async () => {
    const administrator = await world.person({ roles: ['administrator'] })
    const { actor } = await world.person()
    const personId = actor.id
    const suspended = await suspendPerson(administrator, { personId })
    expect(suspended.suspendedAt).toBe('2026-11-22T06:00:00.000Z')
    await expect(suspendPerson(administrator, { personId })).rejects.toMatchObject({ code: 'conflict' })
    expect(await eventsOf('accounts.person-suspended')).toContainEqual({ personId })

    expect(await reinstatePerson(administrator, { personId })).toMatchObject({ suspendedAt: null })
    await expect(reinstatePerson(administrator, { personId })).rejects.toMatchObject({ code: 'conflict' })
    expect(await eventsOf('accounts.person-reinstated')).toContainEqual({ personId })
  })

  it('is never of oneself', async () => {
    const administrator = await world.person({ roles: ['administrator'] })
    const itself = suspendPerson(administrator, { personId: administrator.actor.id })
    await expect(itself).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('the last administrator', () => {
  it('stays, when two take the role from each other at once', async () => {
    const small = await createWorld()
    const one = await small.person({ roles: ['administrator'] })
    const two = await small.person({ roles: ['administrator'] })
    const outcomes = await Promise.allSettled([
      setRoles(one, { personId: two.actor.id, roles: ['client'] }),
      suspendPerson(two, { personId: one.actor.id }),
    ])
    const failed = outcomes.filter((outcome) => outcome.status === 'rejected')
    expect(failed).toMatchObject([{ reason: { code: 'last_administrator' } }])
    const people = await Promise.all(
      [one, two].map(({ actor }) => getPerson({ db: small.platform.database }, actor.id)),
    )
    const left = people.filter((each) => each.roles.includes('administrator') && each.suspendedAt === null)
    expect(left).toHaveLength(1)
    await small.close()
  })

  it('may not resign, nor is there one among the suspended', async () => {
    const small = await createWorld()
    const one = await small.person({ roles: ['administrator'] })
    const two = await small.person({ roles: ['administrator'] })
    await suspendPerson(one, { personId: two.actor.id })
    const resigned = setRoles(one, { personId: one.actor.id, roles: ['client'] })
    await expect(resigned).rejects.toMatchObject({ code: 'last_administrator' })
    await small.close()
  })
})
