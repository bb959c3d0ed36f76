import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDirectory, type Directory, type Person } from '../../../test/factories/consultants.ts'
import type { Locale } from '../../base/locale.ts'
import { inTransaction } from '../../platform/action.ts'
import { suspendPerson } from '../accounts/index.ts'
import {
  changePractice,
  expireVerifications,
  getConsultant,
  listConsultants,
  planAbsence,
  qualificationOf,
  qualifiedConsultants,
  withdrawVerification,
  writeProfile,
} from './index.ts'

let directory: Directory
beforeAll(async () => {
  directory = await createDirectory()
})
afterAll(() => directory.world.close())

const own = (person: Person) => ({ personId: person.actor.id })
const ask = (slug: string, language: Locale, rest: { at?: Temporal.Instant; personId?: string } = {}) =>
  inTransaction(directory.world.system, 'view', (context) =>
    qualifiedConsultants(context, { specialtyId: directory.specialty(slug), language, at: context.now, ...rest }),
  )
const isQualified = async (person: Person, slug: string, language: Locale = 'en', at?: Temporal.Instant) =>
  (await ask(slug, language, { ...own(person), ...(at && { at }) })).length > 0
const qualification = (person: Person) =>
  inTransaction(directory.world.system, 'view', (context) => qualificationOf(context, person.actor.id))
const listed = async (query: Parameters<typeof listConsultants>[1] = {}) => {
  const { items } = await listConsultants(await directory.world.person(), { limit: 100, ...query })
  return items.map(({ id }) => id)
}

describe('who is qualified', () => {
  test('whoever is verified, with the specialty and the language', async () => {
    const person = await directory.verified({ specialties: ['finance-tax'], languages: ['fr', 'ar'], loadLimit: 7 })
    expect(await ask('finance-tax', 'ar', own(person))).toMatchObject([
      { ...own(person), specialtyMatch: 'exact', languages: ['fr', 'ar'], loadLimit: 7, absentUntil: null },
    ])
    expect(await isQualified(person, 'finance-tax', 'en')).toBe(false)
    expect(await isQualified(person, 'finance-personal', 'ar')).toBe(false)
    expect(await isQualified(person, 'finance', 'ar')).toBe(false)
  })

  test('a specialty of the first level covers those below, but no licence that it does not ask for', async () => {
    const person = await directory.verified({ specialties: ['finance', 'law'] })
    expect(await ask('finance-tax', 'en', own(person))).toMatchObject([{ specialtyMatch: 'parent' }])
    expect(await isQualified(person, 'finance-accounting')).toBe(false)
    expect(await isQualified(person, 'law-labour')).toBe(true)
    const { specialtyIds = [] } = (await qualification(person)) ?? {}
    expect(specialtyIds).toContain(directory.specialty('finance-tax'))
    expect(specialtyIds).toContain(directory.specialty('law-labour'))
    expect(specialtyIds).not.toContain(directory.specialty('finance-accounting'))
  })

  test('the nearer of both counts, once', async () => {
    const person = await directory.verified({ specialties: ['finance', 'finance-tax'] })
    expect(await ask('finance-tax', 'en', own(person))).toMatchObject([{ specialtyMatch: 'exact' }])
  })

  test('the board asks the same question: one answer for all that a person may take', async () => {
    const people = [
      await directory.verified({ specialties: ['finance', 'law-labour'] }),
      await directory.applicant({ specialties: ['finance'] }),
      await directory.verified({ specialties: ['finance-tax', 'finance-accounting'] }),
    ]
    for (const person of people) {
      const { specialtyIds = [] } = (await qualification(person)) ?? {}
      for (const slug of ['finance', 'finance-tax', 'finance-accounting', 'law', 'law-labour']) {
        expect(specialtyIds.includes(directory.specialty(slug))).toBe(await isQualified(person, slug))
      }
    }
  })

  test('to the last instant of the last day, whoever takes note of it', async () => {
    const person = await directory.verified({ expiresOn: '2027-01-31' })
    const end = Temporal.Instant.from('2027-01-31T21:00:00Z')
    expect(await isQualified(person, 'business-founding', 'en', end.subtract({ milliseconds: 1 }))).toBe(true)
    expect(await isQualified(person, 'business-founding', 'en', end)).toBe(false)
  })

  test('neither those who wait, nor the withdrawn, nor the suspended', async () => {
    const waiting = await directory.applicant()
    const withdrawn = await directory.verified()
    await withdrawVerification(directory.administrator, { ...own(withdrawn), reason: 'complaints' })
    const suspended = await directory.verified()
    await suspendPerson(directory.administrator, { personId: suspended.actor.id })
    const client = await directory.world.person()
    for (const person of [waiting, withdrawn, suspended]) {
      expect(await isQualified(person, 'business-founding')).toBe(false)
      expect(await qualification(person)).toBeNull()
      expect(await listed()).not.toContain(person.actor.id)
      await expect(getConsultant(client, own(person))).rejects.toMatchObject({ code: 'not_found' })
    }
  })

  test('for a specialty that is new to them only once it is confirmed', async () => {
    const person = await directory.verified()
    const specialtyIds = [directory.specialty('business-founding'), directory.specialty('law-labour')]
    await changePractice(person, { ...own(person), specialtyIds, languages: ['en'] })
    expect(await isQualified(person, 'business-founding')).toBe(true)
    expect(await isQualified(person, 'law-labour')).toBe(false)
    const profile = await getConsultant(await directory.world.person(), own(person))
    expect(profile.specialties.map(({ id }) => id)).toEqual([directory.specialty('business-founding')])
  })

  test('the absent are marked', async () => {
    const person = await directory.verified()
    const day = (text: string) => `2026-11-${text}T00:00:00Z`
    await planAbsence(person, { ...own(person), from: day('24'), to: day('26') })
    await planAbsence(person, { ...own(person), from: day('28'), to: day('29') })
    const at = async (text: string) => {
      const [found] = await ask('business-founding', 'en', { ...own(person), at: Temporal.Instant.from(text) })
      return [found?.absentUntil?.toString() ?? null, found?.nextAbsenceAt?.toString() ?? null]
    }
    expect(await at('2026-11-23T23:59:59.999Z')).toEqual([null, day('24')])
    expect(await at(day('24'))).toEqual([day('26'), day('28')])
    expect(await at('2026-11-25T23:59:59.999Z')).toEqual([day('26'), day('28')])
    expect(await at(day('26'))).toEqual([null, day('28')])
  })
})

describe('the directory', () => {
  test('shows the verified, by specialty and language', async () => {
    const labour = await directory.verified({ specialties: ['law-labour'], languages: ['fr'] })
    const law = await directory.verified({ specialties: ['law'], languages: ['fr', 'en'] })
    const both = [labour.actor.id, law.actor.id]
    const by = async (slug: string, rest: Parameters<typeof listConsultants>[1] = {}) =>
      (await listed({ specialtyId: directory.specialty(slug), ...rest })).filter((id) => both.includes(id)).toSorted()
    expect(await by('law')).toEqual(both.toSorted())
    expect(await by('law', { below: false })).toEqual([law.actor.id])
    expect(await by('law-labour')).toEqual(both.toSorted())
    expect(await by('law-criminal')).toEqual([law.actor.id])
    expect(await by('law', { language: 'en' })).toEqual([law.actor.id])
    expect(await by('medicine')).toEqual([])
  })

  test('is paged without gaps or repeats', async () => {
    const reader = await directory.world.person()
    const all = await listed()
    const found: string[] = []
    let cursor: string | undefined
    do {
      const page = await listConsultants(reader, { limit: 2, ...(cursor === undefined ? {} : { cursor }) })
      found.push(...page.items.map(({ id }) => id))
      cursor = page.next ?? undefined
    } while (cursor !== undefined)
    expect(found).toEqual(all)
    expect(all.length).toBeGreaterThan(4)
    await expect(listConsultants(reader, { cursor: 'x' })).rejects.toMatchObject({ code: 'invalid_input' })
  })

  test('speaks the reader’s language where the consultant has written in it', async () => {
    const person = await directory.verified({ languages: ['fr', 'en'] })
    const write = (language: Locale) =>
      writeProfile(person, {
        ...own(person),
        language,
        headline: `headline ${language}`,
        biography: `about ${language}`,
      })
    const seen = async (locale: Locale) => getConsultant(await directory.world.person({ locale }), own(person))
    expect(await seen('ar')).toMatchObject({ headline: null, biography: null })
    await write('en')
    await write('fr')
    expect(await seen('en')).toMatchObject({ headline: { language: 'en', text: 'headline en' } })
    expect(await seen('ar')).toMatchObject({ biography: { language: 'fr', text: 'about fr' } })
  })

  test('is for people who are signed in', async () => {
    const person = await directory.verified()
    await expect(listConsultants(directory.world.visitor, {})).rejects.toMatchObject({ code: 'unauthenticated' })
    await expect(getConsultant(directory.world.visitor, own(person))).rejects.toMatchObject({ code: 'unauthenticated' })
  })
})

test('only the platform lets verifications expire', async () => {
  for (const caller of [directory.administrator, await directory.verified()]) {
    await expect(expireVerifications(caller, {})).rejects.toMatchObject({ code: 'forbidden' })
  }
})
