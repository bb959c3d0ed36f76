import { mkdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Locale } from '../../src/base/locale.ts'
import { acceptOffer, logCall, proposeReassignment } from '../../src/domains/consultations/index.ts'
import { m } from '../../src/messages/messages.js'
import { createPractice, type Person, type Practice } from '../factories/consultations.ts'
import { contents } from '../factories/files.ts'
import { expectNoAxeFindings } from './axe.ts'
import { alive, picture, visitor, withBrowser } from './browser.ts'
import { type Chosen, looks, scenario } from './scenario.ts'
import { password, signIn } from './sign-in.ts'
import { openSite, type Site } from './site.ts'

let site: Site
let practice: Practice
beforeAll(async () => {
  site = await openSite()
  practice = await createPractice(site.world)
})
afterAll(() => site.close())

type Visited = { readonly page: Page; readonly complaints: readonly string[]; readonly javaScript: boolean }
const pictures = process.env['WAFA_PICTURES']
/** Axe runs in the page, as a script: where scripts are off, only the others look. */
async function look({ page, javaScript }: Visited, name: string): Promise<void> {
  if (!javaScript) return
  await expectNoAxeFindings(page)
  if (pictures === undefined) return
  mkdirSync(pictures, { recursive: true })
  await picture(page, `${pictures}/course-${name}.png`)
}

const names = {
  ar: { client: 'أمل الحربي', consultant: 'بدر القحطاني' },
  fr: { client: 'Amélie Rousseau', consultant: 'Bruno Keller' },
  en: { client: 'Amy Ward', consultant: 'Ben Carter' },
}
let pairs = 0

/** A client in Paris, a consultant in Riyadh, and an accepted request between them. */
async function pair(locale: Locale) {
  pairs += 1
  const who = { locale, password }
  const email = (side: string) => `${side}-${pairs}@example.org`
  const client = await site.world.person({
    ...who,
    name: names[locale].client,
    email: email('client'),
    timeZone: 'Europe/Paris',
  })
  const consultant = await practice.consultant({ ...who, name: names[locale].consultant, email: email('consultant') })
  const { id } = await practice.sendDirect(client, consultant)
  await acceptOffer(consultant, { requestId: id })
  return { client, consultant, requestId: id, emails: { client: email('client'), consultant: email('consultant') } }
}

async function signedIn(browser: Browser, email: string, chosen: Chosen, next: string): Promise<Visited> {
  const { javaScript = true } = chosen
  const { page, complaints } = await visitor(browser, site.origin, chosen)
  await signIn(page, email, next)
  if (javaScript) await alive(page)
  return { page, complaints, javaScript }
}

async function again({ page, javaScript }: Visited): Promise<void> {
  await page.reload()
  if (javaScript) await alive(page)
}

/** Opens what is folded away, fills the form of an action and sends it. */
async function send(page: Page, action: string, fields: Record<string, string> = {}): Promise<void> {
  const form = page.locator(`form[action="?/${action}"]`).first()
  const folded = page.locator(`details:not([open]):has(form[action="?/${action}"]) > summary`)
  if ((await folded.count()) > 0) await folded.first().click()
  for (const [name, value] of Object.entries(fields)) {
    const field = form.locator(`[name=${name}]`).first()
    if ((await field.evaluate((element) => element.tagName)) === 'SELECT') await field.selectOption(value)
    else if ((await field.getAttribute('type')) === 'radio')
      await form.locator(`[name=${name}][value="${value}"]`).check()
    else await field.fill(value)
  }
  await form.getByRole('button').last().click()
}

describe('the course of a consultation', () => {
  scenario(
    'goes from the first word to the last, and on again',
    [looks.scriptless],
    async ({ browser, chosen, locale }) => {
      const { consultant, requestId, emails } = await pair(locale)
      const address = `/requests/${requestId}`
      const theirs = await signedIn(browser, emails.consultant, chosen, address)
      await theirs.page.getByText(m.course_complete_first({}, { locale })).waitFor()
      await look(theirs, `begun-consultant-${locale}`)
      await theirs.page.locator('[name=files]').setInputFiles({
        name: 'notes.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from(contents.pdf),
      })
      await send(theirs.page, 'message', { body: 'السلام عليكم. Bonjour! Here are my first notes.' })
      await theirs.page.locator('a[download]', { hasText: 'notes.pdf' }).waitFor()
      await send(theirs.page, 'propose', {
        startsAt: '2026-11-24T17:00',
        minutes: '45',
        place: 'https://meet.example.org/x',
      })
      await theirs.page.getByText(m.course_appointment_by_you({}, { locale })).waitFor()
      await look(theirs, `proposed-consultant-${locale}`)

      await logCall(consultant, { requestId, heldAt: '2026-11-22T06:00:00Z', minutes: 11, note: 'We spoke.' })
      const own = await signedIn(browser, emails.client, chosen, address)
      await own.page.getByText(/15:00/).first().waitFor()
      await own.page
        .getByText({ ar: /الرياض/u, fr: /Riyad/u, en: /Riyadh/u }[locale])
        .first()
        .waitFor()
      await look(own, `proposed-client-${locale}`)
      await send(own.page, 'acceptAppointment')
      await own.page.getByText(m.course_appointment_accepted({}, { locale })).waitFor()
      const [calendar] = await Promise.all([
        own.page.waitForEvent('download'),
        own.page.getByText(m.course_appointment_to_calendar({}, { locale })).click(),
      ])
      expect(calendar.suggestedFilename()).toMatch(/\.ics$/)
      await send(own.page, 'confirmCall')
      await own.page.getByText(m.course_call_confirmed({}, { locale })).waitFor()
      await send(own.page, 'message', { body: 'Thank you, until then.' })
      await own.page.getByText('Thank you, until then.').waitFor()
      await look(own, `agreed-client-${locale}`)

      await again(theirs)
      await send(theirs.page, 'complete', { note: 'All is settled.' })
      await theirs.page.getByText(m.course_conversation_closed({}, { locale })).waitFor()
      await look(theirs, `completed-consultant-${locale}`)

      await again(own)
      await look(own, `completed-client-${locale}`)
      await send(own.page, 'rate', { stars: '5', words: 'Clear and quick.' })
      await own.page.getByText('Clear and quick.').waitFor()
      await send(own.page, 'reopen', { reason: 'One more question.' })
      await own.page.locator('form[action="?/message"]').waitFor()
      await look(own, `reopened-client-${locale}`)
      expect([...theirs.complaints, ...own.complaints]).toEqual([])
    },
  )

  scenario(
    'waits when the client wishes, and passes on with consent',
    [looks.phone],
    async ({ browser, chosen, locale }) => {
      const { requestId, emails } = await pair(locale)
      const address = `/requests/${requestId}`
      const own = await signedIn(browser, emails.client, chosen, address)
      await send(own.page, 'pauseContact', { until: '2026-11-20' })
      await own.page.getByText(m.course_pause_date_unfit({}, { locale })).waitFor()
      await look(own, `pause-refused-${locale}`)
      await send(own.page, 'pauseContact', { until: '2026-12-03' })
      await own.page.locator('form[action="?/resumeContact"]').waitFor()
      await look(own, `paused-${locale}`)
      await send(own.page, 'resumeContact')
      await own.page.locator('form[action="?/pauseContact"]').waitFor({ state: 'attached' })

      const agentEmail = `agent-${requestId}@example.org`
      const agent: Person = await site.world.person({ roles: ['agent'], email: agentEmail, password, locale })
      const other = await practice.consultant({ name: 'Dana Nassar' })
      const desk = await signedIn(browser, agentEmail, chosen, `/desk${address}`)
      const words = { cause: 'consultant_unavailable', reason: 'Away for some weeks.' }
      await send(desk.page, 'proposeReassignment', { consultantId: other.actor.id, ...words })
      await desk.page.getByText(m.course_reassignment_asked({}, { locale })).waitFor()
      await look(desk, `proposed-desk-${locale}`)
      await proposeReassignment(agent, { requestId, ...words, cause: 'other' })
      await again(own)
      await look(own, `asked-client-${locale}`)
      await send(own.page, 'consent')
      await own.page.getByText(m.consultations_state_on_board({}, { locale })).first().waitFor()
      await look(own, `passed-on-client-${locale}`)
      expect([...own.complaints, ...desk.complaints]).toEqual([])
    },
  )
})

it('lives: what the one does, the other sees without asking', async () => {
  await withBrowser(async (browser) => {
    const chosen = { locale: 'en' } as const
    const { requestId, emails } = await pair('en')
    const address = `/requests/${requestId}`
    const theirs = await signedIn(browser, emails.consultant, chosen, address)
    const own = await signedIn(browser, emails.client, chosen, address)
    const writing = own.page.getByText(m.course_typing({ name: names.en.consultant }, { locale: 'en' }))
    // It passes by, and a page that does not listen yet misses it: whoever writes goes on writing.
    await vi.waitFor(async () => {
      await theirs.page.locator('form[action="?/message"] [name=body]').pressSequentially('Good morning. ')
      await writing.waitFor({ timeout: 1_000 })
    }, 60_000)
    await send(theirs.page, 'message')
    await own.page.getByText('Good morning').waitFor()
    // Seen is read, and the writer sees that it was.
    await theirs.page.getByText(/^Read Sunday/).waitFor()
    await send(own.page, 'propose', { startsAt: '2026-11-25T10:00' })
    await theirs.page.locator('form[action="?/acceptAppointment"]').waitFor()
    await send(theirs.page, 'acceptAppointment')
    await own.page.getByText(m.course_appointment_accepted({}, { locale: 'en' })).waitFor()
    await send(theirs.page, 'complete')
    await own.page.locator('form[action="?/rate"]').waitFor()
    expect([...theirs.complaints, ...own.complaints]).toEqual([])
  })
})
