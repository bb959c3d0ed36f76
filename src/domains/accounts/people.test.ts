import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createWorld, type World } from '../../../test/world.ts'
import { roles } from '../../base/actor.ts'
import { Failure } from '../../base/errors.ts'
import type { Caller } from '../../platform/action.ts'
import { createPerson, getOwnAccount, getPeople, getPerson, listPeople, personNames, updateProfile } from './index.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const everyone = (): Promise<[string, Caller][]> =>
  Promise.all(roles.map(async (role): Promise<[string, Caller]> => [role, await world.person({ roles: [role] })])).then(
    (people) => [...people, ['visitor', world.visitor]],
  )

const outcomeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'done',
    (error: unknown) => (error instanceof Failure ? error.code : error),
  )
const administratorsOnly = (who: string) =>
  who === 'administrator' ? 'done' : who === 'visitor' ? 'unauthenticated' : 'forbidden'

describe('createPerson', () => {
  it('is for administrators and the platform alone', async () => {
    let count = 0
    for (const [who, caller] of await everyone()) {
      count += 1
      const made = createPerson(caller, { name: 'Name', email: `made-${count}@example.org` })
      expect([who, await outcomeOf(made)]).toEqual([who, administratorsOnly(who)])
    }
  })

  it('knows an address whatever its case', async () => {
    await createPerson(world.system, { name: 'One', email: 'Twice@Example.org' })
    const again = createPerson(world.system, { name: 'Two', email: 'twice@example.ORG' })
    await expect(again).rejects.toMatchObject({ code: 'email_in_use' })
  })

  it('dates a person by the clock of the platform', async () => {
    const made = await createPerson(world.system, { name: 'Now', email: 'now@example.org' })
    expect(made.createdAt).toBe('2026-11-22T06:00:00.000Z')
  })
})

describe('one’s own account', () => {
  it('is shown to whoever it is', async () => {
    const person = await world.person({ name: 'Amina', password: 'a long enough password' })
    expect(await getOwnAccount(person, {})).toMatchObject({
      id: person.actor.id,
      name: 'Amina',
      hasPassword: true,
      secondFactor: false,
      passkeys: [],
    })
    await expect(getOwnAccount(world.visitor, {})).rejects.toMatchObject({ code: 'unauthenticated' })
  })

  it('is changed where something is named', async () => {
    const person = await world.person({ name: 'Before' })
    expect(await updateProfile(person, { locale: 'fr' })).toMatchObject({ name: 'Before', locale: 'fr' })
    const changed = await updateProfile(person, { name: ' After ', timeZone: 'Europe/Paris' })
    expect(changed).toMatchObject({ name: 'After', locale: 'fr', timeZone: 'Europe/Paris' })
    await expect(updateProfile(world.visitor, { name: 'X' })).rejects.toMatchObject({ code: 'unauthenticated' })
  })

  it.each([
    [{ name: ' ' }, 'name'],
    [{ timeZone: 'Mars/Olympus' }, 'timeZone'],
  ])('refuses %o, naming the field', async (wrong, path) => {
    const person = await world.person()
    await expect(updateProfile(person, wrong)).rejects.toMatchObject({ code: 'invalid_input', fields: [{ path }] })
  })

  it('can be narrowed to reading by a token', async () => {
    const { actor } = await world.person()
    const reader = world.as({ ...actor, scopes: ['accounts:read'] })
    await expect(getOwnAccount(reader, {})).resolves.toMatchObject({ id: actor.id })
    await expect(updateProfile(reader, { name: 'X' })).rejects.toMatchObject({ code: 'missing_scope' })
  })
})

describe('listPeople', () => {
  let crowd: World
  beforeEach(async () => {
    crowd = await createWorld()
    return () => crowd.close()
  })

  it('is for administrators alone', async () => {
    for (const [who, caller] of await everyone()) {
      expect([who, await outcomeOf(listPeople(caller, {}))]).toEqual([who, administratorsOnly(who)])
    }
  })

  it('shows the newest first, a page at a time, all once', async () => {
    const administrator = await crowd.person({ roles: ['administrator'] })
    const made = [administrator.actor.id]
    for (let count = 0; count < 6; count += 1) {
      crowd.clock.by({ seconds: 1 })
      made.unshift((await crowd.person()).actor.id)
    }
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await listPeople(administrator, { limit: 3, ...(cursor === undefined ? {} : { cursor }) })
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.next ?? undefined
    } while (cursor !== undefined)
    expect(seen).toEqual(made)
  })

  it('finds by part of a name or address, and by role', async () => {
    const administrator = await crowd.person({ roles: ['administrator'], name: 'نورة' })
    await crowd.person({ name: '100% Sara', email: 'sara@example.org' })
    await crowd.person({ name: 'Julien', email: 'julien@example.org', roles: ['client', 'consultant'] })
    const names = async (wish: object) => (await listPeople(administrator, wish)).items.map(({ name }) => name)
    expect(await names({ search: 'SARA@' })).toEqual(['100% Sara'])
    expect(await names({ search: '100%' })).toEqual(['100% Sara'])
    expect(await names({ search: '_' })).toEqual([])
    expect(await names({ search: 'نور' })).toEqual(['نورة'])
    expect(await names({ role: 'consultant' })).toEqual(['Julien'])
  })
})

it('names people for other domains', async () => {
  const one = await world.person({ name: 'Leïla' })
  const unknown = '00000000-0000-7000-8000-000000000000'
  const { database: db } = world.platform
  const names = await personNames({ db }, [one.actor.id, one.actor.id, unknown])
  expect([...names]).toEqual([[one.actor.id, 'Leïla']])
  expect((await getPeople({ db }, [])).size).toBe(0)
  expect(await getPerson({ db }, one.actor.id)).toMatchObject({ name: 'Leïla' })
  await expect(getPerson({ db }, unknown)).rejects.toMatchObject({ code: 'not_found' })
})
