import type { Page } from 'playwright-core'
import { z } from 'zod'
import type { Locale } from '../src/base/locale.ts'
import { clients, consultants, type DemonstrationPerson, staff } from '../src/cli/demonstration/people.ts'
import { requests } from '../src/cli/demonstration/requests.ts'
import { m } from '../src/messages/messages.js'

/** Who looks at a page, by language; somebody of another language changes theirs for it. */
type Cast = Readonly<Record<Locale, DemonstrationPerson>>
const client: Cast = { ar: clients.sara, fr: clients.julien, en: clients.emily }
const consultant: Cast = { ar: consultants.khalid, fr: consultants.amina, en: consultants.daniel }
const operator: Cast = { ar: staff.noura, fr: staff.camille, en: staff.omar }
const administrator: Cast = { ar: staff.noura, fr: staff.noura, en: staff.noura }

export type Screen = {
  readonly name: string
  readonly who?: Cast
  readonly address: string | ((page: Page, locale: Locale) => Promise<string>)
  /** What is done on the page before its picture is taken. */
  readonly prepare?: (page: Page, locale: Locale) => Promise<void>
  /** Among those that are taken when none are named, and kept in `docs/screens`. */
  readonly kept?: true
}

type Which = Readonly<Record<Locale, keyof typeof requests>>

/** The page of a request of the demonstration, looked for in a list of the interface. */
const requestIn =
  (list: string, under: string, which: Which) =>
  async (page: Page, locale: Locale): Promise<string> => {
    const { items } = await read(
      page,
      list,
      z.object({ items: z.array(z.object({ id: z.string(), subject: z.string() })) }),
    )
    const one = items.find(({ subject }) => subject === requests[which[locale]].subject)
    if (one === undefined) throw new Error(`no ${which[locale]} in ${list}`)
    return `${under}/${one.id}`
  }

async function read<Answer>(page: Page, path: string, schema: z.ZodType<Answer>): Promise<Answer> {
  const answer = await page.request.get(`/api/v1/${path}`)
  return schema.parse(await answer.json())
}

async function fillRequest(page: Page, locale: Locale): Promise<void> {
  const which: Which = { ar: 'partnership', fr: 'posting', en: 'migration' }
  const { subject, body, specialty } = requests[which[locale]]
  const known = z.object({ items: z.array(z.object({ id: z.string(), slug: z.string() })) })
  const { items } = await read(page, 'specialties', known)
  await page.locator('[name=specialtyId]').selectOption(items.find(({ slug }) => slug === specialty)?.id ?? null)
  await page.locator('[name=subject]').fill(subject)
  await page.locator('[name=body]').fill(body)
  await page.getByRole('button', { name: m.consultations_step_next_who({}, { locale }) }).click()
  await page.locator('[name=consultantId]').first().check({ force: true })
  await page.locator('form[action="?/send"] aside dl time').first().waitFor({ state: 'attached' })
}

/** The first promise on the page says why it is due when it is. */
async function explain(page: Page, locale: Locale): Promise<void> {
  await page.getByText(m.pages_promise_why({}, { locale })).first().click()
  await page.locator('details[open] figure, details[open] svg').first().waitFor()
}

async function firstCommitment(page: Page): Promise<string> {
  const list = z.object({ items: z.array(z.object({ id: z.string() })) })
  return `/commitments/${(await read(page, 'commitments', list)).items[0]?.id ?? ''}`
}

const offered: Which = { ar: 'partnership', fr: 'vat', en: 'payments' }
const onBoard: Which = { ar: 'probation', fr: 'mutual', en: 'backups' }
const underWay: Which = { ar: 'endOfService', fr: 'posting', en: 'forecast' }

export const screens: readonly Screen[] = [
  { name: 'home', address: '/', kept: true },
  { name: 'start', who: client, address: '/', kept: true },
  { name: 'new-request', who: client, address: '/requests/new', prepare: fillRequest, kept: true },
  {
    name: 'request',
    who: { ...client, fr: clients.leila },
    address: requestIn('consultation-requests', '/requests', offered),
    prepare: explain,
    kept: true,
  },
  { name: 'offers', who: consultant, address: '/offers', kept: true },
  { name: 'board', who: consultant, address: '/board', kept: true },
  {
    name: 'consultation',
    who: { ...consultant, fr: consultants.claire },
    address: requestIn('consultation-requests?as=consultant', '/requests', underWay),
    kept: true,
  },
  { name: 'desk', who: operator, address: '/desk', kept: true },
  { name: 'sign-in', address: '/sign-in' },
  { name: 'sign-up', address: '/sign-up' },
  { name: 'requests', who: client, address: '/requests' },
  { name: 'board-request', who: consultant, address: requestIn('board', '/board', onBoard) },
  { name: 'consultations', who: consultant, address: '/consultations' },
  { name: 'consultants', who: client, address: '/consultants' },
  { name: 'practice', who: consultant, address: '/consultant' },
  { name: 'notifications', who: client, address: '/notifications' },
  { name: 'account', who: client, address: '/account' },
  { name: 'security', who: client, address: '/account/security' },
  { name: 'preferences', who: client, address: '/account/notifications' },
  { name: 'agreement', who: client, address: '/agreement' },
  { name: 'commitment', who: operator, address: firstCommitment },
  { name: 'desk-requests', who: operator, address: '/desk/requests' },
  {
    name: 'desk-request',
    who: operator,
    address: requestIn('consultation-requests?as=operator', '/desk/requests', {
      ar: 'zakat',
      fr: 'zakat',
      en: 'breach',
    }),
  },
  { name: 'people', who: administrator, address: '/people' },
  { name: 'applications', who: administrator, address: '/administration/consultants' },
  { name: 'specialties', who: administrator, address: '/administration/specialties' },
  { name: 'calendar', who: administrator, address: '/administration/calendar' },
  { name: 'deliveries', who: operator, address: '/administration/deliveries' },
  { name: 'mails', who: administrator, address: '/administration/mails' },
  { name: 'rehearsal', who: administrator, address: '/rehearsal' },
]
