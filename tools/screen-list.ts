import type { Page } from 'playwright-core'
import { z } from 'zod'
import type { Locale } from '../src/base/locale.ts'
import { clients, consultants, type DemonstrationPerson, staff } from '../src/cli/demonstration/people.ts'
import { requests } from '../src/cli/demonstration/requests.ts'
import { tickets } from '../src/cli/demonstration/tickets.ts'
import { m } from '../src/messages/messages.js'
import { importFile } from '../test/factories/imports.ts'

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
  await page.locator('[type=radio][name=consultantId]').first().check({ force: true })
  await page.locator('aside.promised dl time').first().waitFor({ state: 'attached' })
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

/** The first of a list, at its page. */
const firstOf =
  (list: string, under: string) =>
  async (page: Page): Promise<string> => {
    const { items } = await read(page, list, z.object({ items: z.array(z.object({ id: z.string() })) }))
    const [one] = items
    if (one === undefined) throw new Error(`nothing in ${list}`)
    return `${under}/${one.id}`
  }

/** A ticket of the demonstration, at the desk. */
const deskTicket =
  (which: Readonly<Record<Locale, keyof typeof tickets>>) =>
  async (page: Page, locale: Locale): Promise<string> => {
    const { subject } = tickets[which[locale]]
    const found = z.object({
      items: z.array(
        z.object({ kind: z.string(), ticket: z.object({ id: z.string(), subject: z.string() }).optional() }),
      ),
    })
    const { items } = await read(page, 'desk/queue?limit=100', found)
    const one = items.find(({ ticket }) => ticket?.subject === subject)
    return `/desk/tickets/${one?.ticket?.id ?? ''}`
  }

/** A question, the assistant's answer, and a person asked for: once, whoever looks in how many themes. */
const talk = (words: Readonly<Record<Locale, string>>) => async (page: Page, locale: Locale) => {
  if ((await page.locator('main .group.assistant').count()) === 0) {
    await page.locator('main textarea').first().fill(words[locale])
    await page.keyboard.press('Enter')
    await page.locator('main .group.assistant').first().waitFor()
  }
  const name = m.chat_ask_person({}, { locale })
  const button = page.locator('main').getByRole('button', { name })
  if ((await button.count()) === 0) return
  await button.first().click()
  await page.locator(`section[aria-label="${name}"] button.primary`).click()
  await page.locator('main a[href^="/support/"]').first().waitFor()
}

/** The first conversation that waits, taken. */
async function takeFirst(page: Page): Promise<void> {
  const take = page.locator('[data-take] button')
  if ((await take.count()) > 0) await take.first().click()
  const first = page.locator('main [data-list] a[href^="/desk/chats?chat="]').first()
  if ((await first.count()) > 0) await first.click()
  await page.locator('main textarea').first().waitFor()
}

/** What the escalation table would do with a problem that is reported now. */
async function tryEscalation(page: Page, locale: Locale): Promise<void> {
  await page.locator('[name=priority]').selectOption('1')
  await page.getByRole('button', { name: m.duty_escalation_preview({}, { locale }), exact: true }).click()
  await page.locator('main [role=status] table').waitFor()
}

/** A table of another desk, as far as its dry run. */
async function tryImport(page: Page, locale: Locale): Promise<void> {
  await page.setInputFiles('input[type=file]', importFile('tickets.csv'))
  await page.getByRole('button', { name: m.import_upload({}, { locale }) }).click()
  await page.locator('[name=source]').fill('former-desk')
  await page.getByRole('button', { name: m.import_preview({}, { locale }), exact: true }).click()
  await page.getByText(m.import_state_planned({}, { locale })).waitFor()
}

/** What can be opened by anybody. */
const ofVisitors: readonly Screen[] = [
  { name: 'home', address: '/', kept: true },
  { name: 'sign-in', address: '/sign-in', kept: true },
  { name: 'sign-up', address: '/sign-up' },
  { name: 'consultants', who: client, address: '/consultants', kept: true },
  { name: 'consultant-page', who: client, address: firstOf('consultants', '/consultants') },
  { name: 'agreement', address: '/agreement', kept: true },
  { name: 'help', address: (_page, locale) => Promise.resolve(`/${locale}/help`), kept: true },
  { name: 'help-article', address: (_page, locale) => Promise.resolve(`/${locale}/help/articles/read-a-deadline`) },
  { name: 'help-search', address: (_page, locale) => Promise.resolve(`/${locale}/help/search?q=pdf`) },
  { name: 'not-found', address: '/nowhere' },
]

const ofClients: readonly Screen[] = [
  { name: 'start', who: client, address: '/', kept: true },
  { name: 'new-request', who: client, address: '/requests/new', prepare: fillRequest, kept: true },
  {
    name: 'request',
    who: { ...client, fr: clients.leila },
    address: requestIn('consultation-requests', '/requests', offered),
    prepare: explain,
    kept: true,
  },
  { name: 'requests', who: client, address: '/requests' },
  {
    name: 'compare',
    who: client,
    address: async (page) => {
      const { items } = await read(page, 'consultants', z.object({ items: z.array(z.object({ id: z.string() })) }))
      return `/consultants/compare?${items
        .slice(0, 3)
        .map(({ id }) => `with=${id}`)
        .join('&')}`
    },
  },
  { name: 'notifications', who: client, address: '/notifications' },
  { name: 'account', who: client, address: '/account' },
  { name: 'security', who: client, address: '/account/security' },
  { name: 'tokens', who: client, address: '/account/tokens' },
  { name: 'preferences', who: client, address: '/account/notifications' },
  { name: 'support-new', who: client, address: '/support/new' },
  { name: 'support', who: client, address: '/support' },
  { name: 'ticket', who: client, address: firstOf('tickets', '/support'), kept: true },
  { name: 'plan', who: client, address: '/plan', kept: true },
  {
    name: 'chat',
    who: client,
    address: '/chat',
    prepare: talk({
      ar: 'متى يجب أن يرد المستشار على طلبي؟',
      fr: 'Quand le consultant doit-il répondre à ma demande ?',
      en: 'When must the consultant answer my request?',
    }),
    kept: true,
  },
]

const ofConsultants: readonly Screen[] = [
  { name: 'consultant-start', who: consultant, address: '/', kept: true },
  { name: 'offers', who: consultant, address: '/offers', kept: true },
  { name: 'board', who: consultant, address: '/board', kept: true },
  { name: 'board-request', who: consultant, address: requestIn('board', '/board', onBoard) },
  { name: 'consultations', who: consultant, address: '/consultations' },
  {
    name: 'consultation',
    who: { ...consultant, fr: consultants.claire },
    address: requestIn('consultation-requests?as=consultant', '/requests', underWay),
    kept: true,
  },
  { name: 'practice', who: consultant, address: '/consultant' },
  { name: 'profile', who: consultant, address: '/consultant/profile' },
  { name: 'absences', who: consultant, address: '/consultant/absences' },
]

const ofOperators: readonly Screen[] = [
  { name: 'operator-start', who: operator, address: '/', kept: true },
  { name: 'desk', who: operator, address: '/desk', kept: true },
  {
    name: 'desk-ticket',
    who: operator,
    address: deskTicket({ ar: 'smallType', fr: 'cannotSend', en: 'twice' }),
    kept: true,
  },
  { name: 'desk-consultations', who: operator, address: '/desk/consultations' },
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
  { name: 'commitment', who: operator, address: firstCommitment },
  { name: 'satisfaction', who: operator, address: '/desk/satisfaction' },
  { name: 'desk-chats', who: operator, address: '/desk/chats', prepare: takeFirst, kept: true },
  { name: 'incidents', who: operator, address: '/incidents' },
  { name: 'incident-new', who: operator, address: '/incidents/new' },
  { name: 'duty', who: operator, address: '/duty', kept: true },
  { name: 'call-outs', who: operator, address: '/duty/call-outs' },
  { name: 'search', who: operator, address: '/search?q=2026' },
]

const ofAdministrators: readonly Screen[] = [
  { name: 'installation', who: administrator, address: '/administration/installation' },
  ...['identity', 'languages', 'calendar', 'agreement', 'mail', 'consultants', 'notifications'].map((step) => ({
    name: `installation-${step}`,
    who: administrator,
    address: `/administration/installation/${step}`,
  })),
  { name: 'administration', who: administrator, address: '/administration' },
  { name: 'people', who: administrator, address: '/people' },
  { name: 'applications', who: administrator, address: '/administration/consultants' },
  { name: 'specialties', who: administrator, address: '/administration/specialties' },
  { name: 'calendar', who: administrator, address: '/administration/calendar', kept: true },
  { name: 'calendar-week', who: administrator, address: '/administration/calendar/week' },
  { name: 'duty-plan', who: administrator, address: '/administration/duty' },
  { name: 'duty-team-table', who: administrator, address: '/administration/duty/teams' },
  { name: 'escalation', who: administrator, address: '/administration/escalation', kept: true },
  { name: 'escalation-tried', who: administrator, address: '/administration/escalation', prepare: tryEscalation },
  { name: 'import-tried', who: administrator, address: '/administration/import', prepare: tryImport },
  { name: 'macros', who: administrator, address: '/administration/macros' },
  { name: 'help-editor', who: administrator, address: '/administration/help' },
  { name: 'help-edit', who: administrator, address: firstOf('help-centre/articles', '/administration/help') },
  { name: 'help-missing', who: administrator, address: '/administration/help?needs=missing' },
  { name: 'help-unanswered', who: administrator, address: '/administration/help?tab=unanswered' },
  { name: 'help-synonyms', who: administrator, address: '/administration/help?tab=synonyms' },
  { name: 'help-new', who: administrator, address: '/administration/help/new' },
  { name: 'help-categories', who: administrator, address: '/administration/help/categories' },
  { name: 'help-category', who: administrator, address: '/administration/help/categories/account' },
  { name: 'help-category-new', who: administrator, address: '/administration/help/categories/new' },
  { name: 'deliveries', who: administrator, address: '/administration/deliveries' },
  { name: 'mails', who: administrator, address: '/administration/mails' },
  { name: 'mail-kinds', who: administrator, address: '/administration/mails/kinds' },
  { name: 'rehearsal', who: administrator, address: '/rehearsal' },
]

/** Every component in every state, by the part of the product that it belongs to. */
const designParts = [
  'homes',
  'requests',
  'course',
  'consultants',
  'calendar',
  'reports',
  'chat',
  'desk',
  'support',
  'duty',
  'help',
  'administration',
  'application',
] as const
const ofBuilders: readonly Screen[] = [
  { name: 'design', who: administrator, address: '/design' },
  ...designParts.map((part) => ({ name: `design-${part}`, who: administrator, address: `/design/${part}` })),
]

export const screens: readonly Screen[] = [
  ...ofVisitors,
  ...ofClients,
  ...ofConsultants,
  ...ofOperators,
  ...ofAdministrators,
  ...ofBuilders,
]
