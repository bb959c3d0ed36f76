import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type World } from '../../../test/world.ts'
import {
  addSpecialty,
  changeSpecialty,
  listSpecialties,
  restoreSpecialty,
  retireSpecialty,
  seedSpecialties,
} from './index.ts'
import { defaultSpecialties } from './specialties.ts'

let world: World
let administrator: Awaited<ReturnType<World['person']>>
beforeAll(async () => {
  world = await createWorld()
  administrator = await world.person({ roles: ['administrator'] })
  await Promise.all([1, 2, 3].map(() => seedSpecialties(world.system, {})))
})
afterAll(() => world.close())

const name = { ar: 'فلك', fr: 'Astronomie', en: 'Astronomy' }
const list = async (retired = false) => (await listSpecialties(world.visitor, { retired })).items

describe('the default list', () => {
  const all = defaultSpecialties.flatMap(({ children, ...top }) => [top, ...children])

  test('is put in once, however often it is asked for', async () => {
    expect(await list()).toHaveLength(all.length)
    expect(await seedSpecialties(administrator, {})).toEqual({ added: 0 })
  })

  test('has its slugs once, three languages, and a family under every first', () => {
    expect(new Set(all.map(({ slug }) => slug)).size).toBe(all.length)
    for (const { name } of all) {
      expect(name.ar).toMatch(/^[\p{Script=Arabic}\p{M}\s]+$/u)
      expect(name.fr + name.en).toMatch(/^[\p{Script=Latin}\s’,]+$/u)
    }
    for (const { slug, children } of defaultSpecialties) {
      expect(children.length).toBeGreaterThanOrEqual(3)
      for (const child of children) expect(child.slug.startsWith(`${slug}-`)).toBe(true)
    }
  })

  test('asks for a licence below every licensed profession', () => {
    for (const { licenceRequired, children } of defaultSpecialties) {
      if (licenceRequired) for (const child of children) expect(child.licenceRequired).toBe(true)
    }
  })
})

describe('administrators change it', () => {
  test('add at both levels, at the end unless told where', async () => {
    const top = await addSpecialty(administrator, { slug: 'astronomy', name })
    expect(top).toMatchObject({ parentId: null, position: defaultSpecialties.length, licenceRequired: false })
    const child = await addSpecialty(administrator, {
      slug: 'astronomy-planets',
      parentId: top.id,
      name,
      licenceRequired: true,
    })
    expect(child).toMatchObject({ parentId: top.id, position: 0, licenceRequired: true })
    await expect(
      addSpecialty(administrator, { slug: 'astronomy-planets-mars', parentId: child.id, name }),
    ).rejects.toMatchObject({
      code: 'invalid_input',
      fields: [{ path: 'parentId' }],
    })
    await expect(addSpecialty(administrator, { slug: 'astronomy', name })).rejects.toMatchObject({
      code: 'invalid_input',
      fields: [{ path: 'slug', code: 'slug_in_use' }],
    })
  })

  test('change what is given and nothing else', async () => {
    const { id: specialtyId, ...before } = await addSpecialty(administrator, { slug: 'change', name })
    const renamed = { ...name, en: 'Stars' }
    expect(await changeSpecialty(administrator, { specialtyId, name: renamed })).toMatchObject({
      ...before,
      name: renamed,
    })
    expect(await changeSpecialty(administrator, { specialtyId, licenceRequired: true, position: 3 })).toMatchObject({
      name: renamed,
      licenceRequired: true,
      position: 3,
    })
  })

  test('retire a family and bring it back', async () => {
    const top = await addSpecialty(administrator, { slug: 'retire', name })
    const child = await addSpecialty(administrator, { slug: 'retire-child', parentId: top.id, name })
    expect(await retireSpecialty(administrator, { specialtyId: top.id })).toMatchObject({ retired: true })
    const open = (await list()).map(({ id }) => id)
    expect(open).not.toContain(top.id)
    expect(open).not.toContain(child.id)
    expect((await list(true)).filter(({ retired }) => retired).map(({ id }) => id)).toEqual(
      expect.arrayContaining([top.id, child.id]),
    )
    await expect(restoreSpecialty(administrator, { specialtyId: child.id })).rejects.toMatchObject({
      code: 'not_open_for_this',
    })
    await restoreSpecialty(administrator, { specialtyId: top.id })
    expect(await restoreSpecialty(administrator, { specialtyId: child.id })).toMatchObject({ retired: false })
  })

  test('and nobody else does', async () => {
    const [first] = await list()
    const specialtyId = first?.id ?? ''
    const others = [await world.person({ roles: ['agent'] }), await world.person({ roles: ['client', 'consultant'] })]
    for (const caller of others) {
      await expect(addSpecialty(caller, { slug: 'mine', name })).rejects.toMatchObject({ code: 'forbidden' })
      await expect(changeSpecialty(caller, { specialtyId, name })).rejects.toMatchObject({ code: 'forbidden' })
      await expect(retireSpecialty(caller, { specialtyId })).rejects.toMatchObject({ code: 'forbidden' })
      await expect(restoreSpecialty(caller, { specialtyId })).rejects.toMatchObject({ code: 'forbidden' })
      await expect(seedSpecialties(caller, {})).rejects.toMatchObject({ code: 'forbidden' })
    }
    await expect(addSpecialty(world.visitor, { slug: 'mine', name })).rejects.toMatchObject({ code: 'unauthenticated' })
  })
})
