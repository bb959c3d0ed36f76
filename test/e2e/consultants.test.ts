import { mkdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Locale } from '../../src/base/locale.ts'
import { m } from '../../src/messages/messages.js'
import { writeProfile } from '../../src/domains/consultants/index.ts'
import { type Directory, directoryIn, type Person } from '../factories/consultants.ts'
import { contents } from '../factories/files.ts'
import { expectNoAxeFindings } from './axe.ts'
import { alive, picture, visitor, withBrowser } from './browser.ts'
import { type Chosen, looks, scenario } from './scenario.ts'
import { password, signIn } from './sign-in.ts'
import { openSite, type Site } from './site.ts'

let site: Site
let directory: Directory
beforeAll(async () => {
  site = await openSite()
  directory = await directoryIn(site.world)
})
afterAll(() => site.close())

const pictures = process.env['WAFA_PICTURES']
const scriptless = new WeakSet<Page>()

/** Axe is a script, so where scripts are off only the others look. */
async function look(page: Page, name: string): Promise<void> {
  if (scriptless.has(page)) return
  await alive(page)
  await expectNoAxeFindings(page)
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), `${name} is too wide`).toBe(true)
  if (pictures === undefined) return
  mkdirSync(pictures, { recursive: true })
  await picture(page, `${pictures}/consultants-${name}.png`)
}

/** The word that a page was left with passes by; without scripts it stands. */
async function told(page: Page, word: string): Promise<void> {
  if (!scriptless.has(page)) return page.getByText(word).first().waitFor()
  await expect.poll(() => page.locator('[role=status] noscript').textContent()).toContain(word)
}

const ready = (page: Page) => (scriptless.has(page) ? Promise.resolve() : alive(page))

type Visited = { page: Page; who: Person; complaints: readonly string[] }
let people = 0

async function arrive(
  browser: Browser,
  chosen: Chosen,
  at: string,
  make: (who: { email: string; password: string; locale: Locale; name: string }) => Promise<Person>,
): Promise<Visited> {
  people += 1
  const { locale } = chosen
  const name = { ar: 'ريم الشهري', fr: 'Amina Belkacem', en: 'Daniel Hughes' }[locale]
  const who = await make({ email: `consultant-${people}@example.org`, password, locale, name })
  const { page, complaints } = await visitor(browser, site.origin, chosen)
  if (chosen.javaScript === false) scriptless.add(page)
  await signIn(page, `consultant-${people}@example.org`, at)
  return { page, who, complaints }
}

const on = (journey: (browser: Browser) => Promise<void>) => () => withBrowser(journey)

const words = {
  ar: { headline: 'مستشارة في تأسيس المنشآت', biography: 'رافقت أكثر من مئتي منشأة.\n\nمن الفكرة إلى أول عميل.' },
  fr: { headline: 'Avocate en droit du travail', biography: 'Quinze ans de contentieux.\n\nConseil et négociation.' },
  en: {
    headline: 'Software architect',
    biography: 'Twenty years of systems that must not stop.\n\nReviews and migrations.',
  },
}

describe('consultants', () => {
  scenario(
    'somebody becomes a consultant, an administrator verifies them, a client finds them',
    [looks.phone, looks.scriptless],
    async ({ browser, chosen, locale, say }) => {
      const { page, who, complaints } = await arrive(browser, chosen, '/consultant', (wish) => site.world.person(wish))
      const personId = who.actor.id
      await ready(page)
      const law = page.locator('details', { has: page.locator(`[value="${directory.specialty('law-labour')}"]`) })
      await law.locator('summary').click()
      await law.locator(`[value="${directory.specialty('law-labour')}"]`).check()
      await look(page, `start-${locale}`)
      await page.getByRole('button', { name: m.consultants_start({}, say) }).click()
      await page.getByText(m.consultants_standing_preparing({}, say)).waitFor()
      await look(page, `preparing-${locale}`)

      for (const kind of ['identity', 'licence']) {
        await ready(page)
        const form = page.locator('form[action="?/document"]')
        if (!(await form.isVisible()))
          await page.locator('summary', { hasText: m.consultants_document_add({}, say) }).click()
        await form.locator('[name=kind]').selectOption(kind)
        await form.locator('[name=number]').fill('1098-77')
        await form.locator('[name=expiresOn]').fill('2028-06-30')
        await form.locator('[name=file]').setInputFiles({
          name: { identity: 'الهوية.pdf', licence: 'Licence n° 12.pdf' }[kind] ?? 'a.pdf',
          mimeType: 'application/pdf',
          buffer: Buffer.from(contents.pdf),
        })
        await form.locator('[type=submit]').click()
        await told(page, m.consultants_document_was_added({}, say))
      }
      await ready(page)
      await look(page, `documents-${locale}`)
      await page.getByRole('button', { name: m.consultants_submit({}, say) }).click()
      await page.getByText(m.consultants_standing_awaiting({}, say)).first().waitFor()
      await look(page, `awaiting-${locale}`)

      await page.goto('/consultant/profile')
      await ready(page)
      await page.locator('[name=headline]').fill(words[locale].headline)
      await page.locator('[name=biography]').fill(words[locale].biography)
      await page.getByRole('button', { name: m.consultants_save({}, say) }).click()
      await told(page, m.consultants_profile_written({}, say))
      await look(page, `profile-${locale}`)

      const office = await arrive(browser, chosen, '/administration/consultants', (wish) =>
        site.world.person({ ...wish, roles: ['administrator'], name: 'نورة القحطاني' }),
      )
      await look(office.page, `list-${locale}`)
      await office.page.goto(`/administration/consultants/${personId}`)
      await look(office.page, `record-${locale}`)
      for (let count = 0; count < 2; count += 1) {
        await office.page
          .getByRole('link', { name: m.consultants_document_review({}, say) })
          .first()
          .click()
        await office.page.waitForURL('**/documents/*')
        await ready(office.page)
        if (count === 0) await look(office.page, `review-${locale}`)
        await office.page.getByRole('button', { name: m.consultants_document_accept({}, say) }).click()
        await office.page.waitForURL(`**/administration/consultants/${personId}`)
      }
      await ready(office.page)
      await look(office.page, `decide-${locale}`)
      expect(await office.page.locator('[name=expiresOn]').inputValue()).toBe('2028-06-30')
      await office.page.getByRole('button', { name: m.consultants_verify({}, say) }).click()
      await told(office.page, m.consultants_was_verified({}, say))
      await look(office.page, `verified-${locale}`)
      await office.page.goto('/administration/consultants?list=verified')
      await look(office.page, `list-verified-${locale}`)

      const client = await arrive(browser, chosen, '/consultants', (wish) =>
        site.world.person({ ...wish, name: 'سارة العتيبي' }),
      )
      await ready(client.page)
      await client.page.locator('[name=specialtyId]').selectOption(directory.specialty('law'))
      await client.page.locator('[name=language]').selectOption(locale)
      await client.page.getByRole('button', { name: m.consultants_show({}, say) }).click()
      await client.page.waitForURL('**/consultants?*')
      await client.page.locator(`a[href="/consultants/${personId}"]`).click()
      await client.page.getByText(words[locale].headline).waitFor()
      await look(client.page, `one-${locale}`)
      await page.goto('/consultant')
      await page.getByText(m.consultants_state_verified({}, say), { exact: true }).first().waitFor()
      await look(page, `own-verified-${locale}`)
      expect([...complaints, ...office.complaints, ...client.complaints]).toEqual([])
    },
  )

  scenario(
    'the directory shows cards, filters them, and says when nobody is there',
    [looks.dark],
    async ({ browser, chosen, locale, say }) => {
      for (const [name, specialties] of [
        [
          'خالد الحربي',
          ['law', 'law-labour', 'business-founding', 'finance-tax', 'finance-personal', 'technology-data'],
        ],
        ['Claire Fontaine', ['law-commercial']],
      ] as const) {
        const person = await directory.verified({ specialties: [...specialties], languages: [locale], name })
        await writeProfile(person, { personId: person.actor.id, language: locale, ...words[locale] })
      }
      const { page, complaints } = await arrive(browser, chosen, '/consultants', (wish) => site.world.person(wish))
      await page.getByText('Claire Fontaine').first().waitFor()
      await look(page, `directory-${locale}`)
      await page.goto(`/consultants?specialtyId=${directory.specialty('agriculture-crops')}`)
      await page.getByText(m.consultants_directory_none_so({}, say)).waitFor()
      await look(page, `directory-none-${locale}`)
      expect(complaints).toEqual([])
    },
  )

  scenario(
    'a consultant changes specialties, and plans and ends absences',
    [looks.desktop],
    async ({ browser, chosen, locale, say }) => {
      const { page, complaints } = await arrive(browser, chosen, '/consultant/practice', (wish) =>
        directory.verified({ ...wish, specialties: ['finance-tax'], languages: [locale] }),
      )
      await ready(page)
      const tax = page.locator(`[value="${directory.specialty('finance-personal')}"]`)
      await tax.check()
      await look(page, `practice-${locale}`)
      await page.getByRole('button', { name: m.consultants_save({}, say) }).click()
      await page.getByText(m.consultants_unconfirmed({}, say)).waitFor()
      await look(page, `unconfirmed-${locale}`)
      await page.goto('/consultant/absences')
      await ready(page)
      await look(page, `absences-none-${locale}`)
      const plan = page.locator('form[action="?/plan"]')
      await plan.locator('[name=from]').fill('2026-12-01T09:00')
      await plan.locator('[name=to]').fill('2026-11-30T09:00')
      await plan.locator('[type=submit]').click()
      await page.getByText(m.faults_ends_before_it_begins({}, say)).waitFor()
      expect(await plan.locator('[name=from]').inputValue()).toBe('2026-12-01T09:00')
      await look(page, `absences-refused-${locale}`)
      await plan.locator('[name=to]').fill('2026-12-05T18:00')
      await plan.locator('[name=note]').fill('Oman')
      await plan.locator('[type=submit]').click()
      await page.getByText('Oman').waitFor()
      await ready(page)
      await look(page, `absences-${locale}`)
      await page.getByRole('button', { name: m.consultants_absence_drop({}, say) }).click()
      await page.getByText(m.consultants_absences_none({}, say)).waitFor()
      expect(complaints).toEqual([])
    },
  )

  scenario(
    'an administrator refuses with words, which the consultant reads',
    [looks.phone],
    async ({ browser, chosen, locale, say }) => {
      const applicant = await arrive(browser, chosen, '/consultant', (wish) => directory.applicant(wish))
      const { page, complaints } = await arrive(
        browser,
        chosen,
        `/administration/consultants/${applicant.who.actor.id}`,
        (wish) => site.world.person({ ...wish, roles: ['administrator'] }),
      )
      await ready(page)
      await page.locator('summary', { hasText: m.consultants_refuse({}, say) }).click()
      const form = page.locator('form[action="?/refuse"]')
      await form.locator('[name=reason]').selectOption('documents_unclear')
      await form.locator('[name=note]').fill(words[locale].headline)
      await look(page, `refuse-${locale}`)
      await form.locator('[type=submit]').click()
      await told(page, m.consultants_was_refused({}, say))
      await applicant.page.reload()
      await applicant.page.getByText(words[locale].headline).first().waitFor()
      await look(applicant.page, `refused-${locale}`)
      expect([...complaints, ...applicant.complaints]).toEqual([])
    },
  )

  scenario(
    'an administrator adds, changes and retires a specialty',
    [looks.dark],
    async ({ browser, chosen, locale, say }) => {
      const { page, complaints } = await arrive(browser, chosen, '/administration/specialties', (wish) =>
        site.world.person({ ...wish, roles: ['administrator'] }),
      )
      await look(page, `specialties-${locale}`)
      await page.goto(`/administration/specialties/new?parentId=${directory.specialty('family')}`)
      await ready(page)
      await page.locator('[name="name.ar"]').fill(`فلك ${people}`)
      await page.locator('[name="name.fr"]').fill(`Astronomie ${people}`)
      await page.locator('[name="name.en"]').fill(`Astronomy ${people}`)
      await page.locator('[name=slug]').fill('law')
      await page.getByRole('button', { name: m.consultants_specialty_add({}, say) }).click()
      await page.getByText(m.consultants_slug_in_use({}, say)).waitFor()
      await look(page, `specialty-refused-${locale}`)
      await page.locator('[name=slug]').fill(`family-astronomy-${people}`)
      await page.getByRole('button', { name: m.consultants_specialty_add({}, say) }).click()
      await told(page, m.consultants_specialty_added({}, say))
      const name = { ar: `فلك ${people}`, fr: `Astronomie ${people}`, en: `Astronomy ${people}` }[locale]
      await page.getByRole('link', { name, exact: true }).click()
      await page.waitForURL('**/administration/specialties/*-*')
      await ready(page)
      await look(page, `specialty-${locale}`)
      await page.getByRole('button', { name: m.consultants_specialty_retire({}, say) }).click()
      await told(page, m.consultants_specialty_retired({}, say))
      await page.getByText(m.consultants_retired({}, say), { exact: true }).first().waitFor()
      expect(complaints).toEqual([])
    },
  )
})

it(
  'pages of administrators and consultants are not for others',
  on(async (browser) => {
    const { page } = await arrive(browser, { locale: 'en' }, '/consultants', (wish) => site.world.person(wish))
    const { who } = await arrive(browser, { locale: 'en' }, '/consultants', (wish) => directory.applicant(wish))
    for (const [path, status] of [
      ['/administration/consultants', 403],
      ['/administration/specialties', 403],
      [`/administration/consultants/${who.actor.id}`, 404],
      [`/consultants/${who.actor.id}`, 404],
    ] as const) {
      expect([path, (await page.goto(path))?.status()]).toEqual([path, status])
    }
    const { page: stranger } = await visitor(browser, site.origin)
    for (const path of ['/consultants', '/consultant', '/administration/specialties']) {
      await stranger.goto(path)
      expect(new URL(stranger.url()).pathname).toBe('/sign-in')
    }
  }),
)
