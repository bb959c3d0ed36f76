import { afterAll, beforeAll, expect, test } from 'vitest'
import { contents } from '../../../test/factories/files.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { followLanguages, getPerson } from '../accounts/index.ts'
import { inTransaction } from '../../platform/action.ts'
import {
  changeIdentity,
  changeLanguages,
  getBeginning,
  getInstallation,
  getSteps,
  readLogo,
  removeLogo,
  reopenStep,
  setLogo,
  settleStep,
} from './index.ts'

let world: World
let administrator: Awaited<ReturnType<World['person']>>
beforeAll(async () => {
  world = await createWorld()
  expect(await getBeginning(world.visitor, {})).toEqual({ administered: false })
  administrator = await world.person({ roles: ['administrator'] })
})
afterAll(() => world.close())

test('an installation begins under the product’s own name, and has an administrator or none', async () => {
  expect(await getBeginning(world.visitor, {})).toEqual({ administered: true })
  const speaking = (locale: 'ar' | 'fr' | 'en') => getInstallation({ ...world.visitor, locale }, {})
  expect(await speaking('ar')).toMatchObject({ name: 'وفاء', ownAccent: false, logo: null, defaultLanguage: 'en' })
  expect(await speaking('fr')).toMatchObject({ name: 'Wafa', languages: ['ar', 'fr', 'en'] })
})

test('it is called as it was named; a language without a name borrows the default’s', async () => {
  await changeIdentity(administrator, { names: { ar: 'مشورة', en: 'Mashoura' }, accent: '#FFE500' })
  const { names, accent, ownAccent } = await getInstallation(world.visitor, {})
  expect(names).toEqual({ ar: 'مشورة', fr: 'Mashoura', en: 'Mashoura' })
  expect(accent).toMatchObject({ chosen: '#ffe500', adjusted: true })
  expect(ownAccent).toBe(true)
  await changeIdentity(administrator, { names: {}, accent: null })
  expect(await getInstallation(world.visitor, {})).toMatchObject({ name: 'Wafa', ownAccent: false })
})

test.each(['green', '#12345', 'url(x)', '#12345g', 'red;}'])('%j is no colour', async (accent) => {
  await expect(changeIdentity(administrator, { names: {}, accent })).rejects.toMatchObject({
    fields: [{ path: 'accent' }],
  })
})

test('a logo is what its content says, and only an image', async () => {
  const before = await getInstallation(world.visitor, {})
  const made = await setLogo(administrator, { content: contents.png })
  expect(made.logo?.mediaType).toBe('image/png')
  expect(made.revision).toBe(before.revision + 1)
  expect((await readLogo(world.visitor, {})).content.byteLength).toBe(contents.png.byteLength)

  const drawing = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>')
  expect((await setLogo(administrator, { content: drawing })).logo?.mediaType).toBe('image/svg+xml')
  const active = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>')
  for (const content of [active, contents.pdf, new Uint8Array()])
    await expect(setLogo(administrator, { content })).rejects.toMatchObject({ fields: [{ path: 'file' }] })
  await expect(setLogo(administrator, { content: new Uint8Array(512_001) })).rejects.toMatchObject({
    code: 'payload_too_large',
  })

  expect((await removeLogo(administrator, {})).logo).toBeNull()
  await expect(readLogo(world.visitor, {})).rejects.toMatchObject({ code: 'not_found' })
})

test('whoever had a language that is no longer offered gets the default', async () => {
  const [reader, other] = [await world.person({ locale: 'fr' }), await world.person({ locale: 'en' })]
  const offered = { languages: ['en', 'ar'], defaultLanguage: 'ar' } as const
  await expect(changeLanguages(administrator, { languages: ['en'], defaultLanguage: 'ar' })).rejects.toMatchObject({
    fields: [{ path: 'defaultLanguage', code: 'default_language_not_offered' }],
  })
  expect(await changeLanguages(administrator, { ...offered, languages: [...offered.languages] })).toMatchObject({
    languages: ['ar', 'en'],
    defaultLanguage: 'ar',
  })
  await followLanguages(world.system, { ...offered, languages: [...offered.languages] })
  const localeOf = (id: string) =>
    inTransaction(world.system, 'view', async (context) => (await getPerson(context, id))?.locale)
  expect(await localeOf(reader.actor.id)).toBe('ar')
  expect(await localeOf(other.actor.id)).toBe('en')
})

test('the steps are left and taken up again', async () => {
  const open = async () =>
    (await getSteps(administrator, {})).items.filter(({ state }) => state === 'open').map(({ step }) => step)
  expect(await open()).toEqual(['calendar', 'agreement', 'mail', 'consultants', 'notifications'])
  await settleStep(administrator, { step: 'mail', as: 'left_out' })
  await settleStep(administrator, { step: 'calendar', as: 'done' })
  expect(await open()).toEqual(['agreement', 'consultants', 'notifications'])
  await reopenStep(administrator, { step: 'mail' })
  expect(await open()).toEqual(['agreement', 'mail', 'consultants', 'notifications'])
})
