import { mkdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { suspendPerson } from '../../src/domains/accounts/index.ts'
import { declineOffer, lapseOffer, markAgeing, pickUpRequest } from '../../src/domains/consultations/index.ts'
import type { RequestView } from '../../src/domains/consultations/schemas.ts'
import { m } from '../../src/messages/messages.js'
import { createPractice, type Person, type Practice } from '../factories/consultations.ts'
import { expectNoAxeFindings } from './axe.ts'
import { alive, picture, visitor } from './browser.ts'
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

type Visited = { page: Page; who: Person; complaints: readonly string[]; javaScript: boolean }

const pictures = process.env['WAFA_PICTURES']
/** Where scripts are off, axe could not run either, nor be told that the fonts are there. */
async function look({ page, javaScript }: Visited, name: string): Promise<void> {
  if (!javaScript) return
  await expectNoAxeFindings(page)
  if (pictures === undefined) return
  mkdirSync(pictures, { recursive: true })
  await picture(page, `${pictures}/requests-${name}.png`)
}

let people = 0

/** Somebody who has signed in and stands before the page of their journey. */
async function arrive(
  browser: Browser,
  chosen: Chosen,
  make: 'client' | 'consultant' | 'agent',
  at: string,
): Promise<Visited> {
  people += 1
  const { locale } = chosen
  const email = `traveller-${people}@example.org`
  const name = { ar: 'سارة العتيبي', fr: 'Julien Moreau', en: 'Emily Carter' }[locale]
  const wish = { email, password, locale, name }
  const who =
    make === 'consultant'
      ? await practice.consultant({ ...wish, languages: [locale], loadLimit: 50 })
      : await site.world.person({ ...wish, roles: [make] })
  const { page, complaints } = await visitor(browser, site.origin, chosen)
  await signIn(page, email, at)
  return { page, who, complaints, javaScript: chosen.javaScript ?? true }
}

const words = {
  ar: { subject: 'احتساب مكافأة نهاية الخدمة', body: 'انتهى عقدي بعد تسع سنوات. كيف تُحسب المكافأة؟' },
  fr: { subject: 'Détachement à Riyad', body: 'Mon employeur me détache dix-huit mois. Quel droit s’applique ?' },
  en: {
    subject: 'Second opinion on a contract',
    body: 'We are about to sign for three years.\n\nIs clause nine usual?',
  },
}

describe('requests', () => {
  scenario(
    'a client sends a request to a consultant, and withdraws it',
    [looks.phone, looks.scriptless],
    async ({ browser, chosen, locale, say, javaScript }) => {
      const text = words[locale]
      const consultant = await practice.consultant({ name: 'خالد الحربي', languages: [locale] })
      const here = await arrive(browser, chosen, 'client', '/requests')
      const { page, complaints } = here
      await look(here, `empty-${locale}`)
      await page
        .getByRole('link', { name: m.consultations_new({}, say) })
        .first()
        .click()
      if (javaScript) await alive(page)
      await page.locator('[name=specialtyId]').selectOption(practice.specialtyId)
      await page.locator('[name=language]').selectOption(locale)
      await page.locator('[name=subject]').fill(text.subject)
      await page.locator('[name=body]').fill(text.body)
      await page.locator('[name=files]').setInputFiles({
        name: 'contract.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('Clause nine.'),
      })
      await look(here, `new-what-${locale}`)
      await page.getByRole('button', { name: m.consultations_step_next_who({}, say) }).click()
      await page.locator(`[name=consultantId][value="${consultant.actor.id}"]`).check({ force: true })
      await page.locator('[name=fallback][value=ask_client]').check()
      await look(here, `new-who-${locale}`)
      await page.getByRole('button', { name: m.consultations_step_next_check({}, say) }).click()
      await page.getByText(m.consultations_fallback_ask_client({}, say)).last().waitFor()
      await look(here, `new-check-${locale}`)
      if (javaScript) {
        await page.reload()
        await alive(page)
        await page.getByText(m.consultations_draft_restored({}, say)).waitFor()
        expect(await page.locator('[name=body]').inputValue()).toBe(text.body)
        expect(await page.locator('[name=consultantId]').inputValue()).toBe(consultant.actor.id)
      }
      await page.getByRole('button', { name: m.consultations_send({}, say) }).click()
      await page.waitForURL('**/requests/*?sent')
      await page.getByText(m.consultations_sent_notice({}, say)).waitFor()
      await look(here, `sent-${locale}`)
      await page.getByText(m.consultations_withdraw({}, say), { exact: true }).click()
      await page.getByRole('button', { name: m.consultations_withdraw_confirm({}, say) }).click()
      await page.getByText(m.consultations_state_withdrawn({}, say), { exact: true }).first().waitFor()
      await page.goto('/requests')
      await look(here, `list-${locale}`)
      expect(complaints).toEqual([])
    },
  )

  scenario(
    'a step says what it lacks; a refusal keeps what was entered, and stands where it can be mended',
    [looks.dark],
    async ({ browser, chosen, locale, say, javaScript }) => {
      const text = words[locale]
      const here = await arrive(browser, chosen, 'client', '/requests/new')
      const { page, complaints } = here
      if (javaScript) await alive(page)
      const consultant = await practice.consultant({ name: 'Daniel Hughes', languages: [locale] })
      const goOn = (to: 'who' | 'check') =>
        page.getByRole('button', { name: m[`consultations_step_next_${to}`]({}, say) }).click()
      await page.locator('[name=body]').fill(text.body)
      await goOn('who')
      await page.getByText(m.consultations_fault_specialty({}, say)).waitFor()
      expect(await page.getByText(m.consultations_fault_body({}, say)).count()).toBe(0)
      await look(here, `lacking-${locale}`)
      await page.locator('[name=specialtyId]').selectOption(practice.specialtyId)
      await page.locator('[name=subject]').fill(text.subject)
      await goOn('who')
      await page.locator(`[name=consultantId][value="${consultant.actor.id}"]`).waitFor()
      await goOn('check')
      await page.getByText(m.consultations_fault_consultant({}, say)).waitFor()
      await page.locator(`[name=consultantId][value="${consultant.actor.id}"]`).check({ force: true })
      await goOn('check')
      await page.locator('.at-check').waitFor()
      const administrator = await site.world.person({ roles: ['administrator'] })
      await suspendPerson(administrator, { personId: consultant.actor.id })
      await page.getByRole('button', { name: m.consultations_send({}, say) }).click()
      await page.getByText(m.errors_consultant_unavailable({}, say)).first().waitFor()
      await page.locator('.at-who').waitFor()
      expect(await page.locator('[name=body]').inputValue()).toBe(text.body)
      expect(await page.locator('[name=specialtyId]').inputValue()).toBe(practice.specialtyId)
      await look(here, `refused-${locale}`)
      expect(complaints).toEqual([])
    },
  )

  scenario(
    'a consultant accepts one offer and declines another',
    [looks.scriptless],
    async ({ browser, chosen, locale, say, javaScript }) => {
      const text = words[locale]
      const here = await arrive(browser, chosen, 'consultant', '/offers')
      const { page, who, complaints } = here
      await look(here, `offers-none-${locale}`)
      const client = await site.world.person({ name: 'Leïla Benali' })
      const send = () => practice.sendDirect(client, who, { ...text, language: locale })
      const [first, second] = [await send(), await send()]
      await page.reload()
      if (javaScript) await alive(page)
      await look(here, `offers-${locale}`)
      const card = page.locator('section', { hasText: first.number }).last()
      await card.locator('summary', { hasText: m.consultations_decline({}, say) }).click()
      await card.locator('[name=reason]').selectOption('no_time')
      await card.getByRole('button', { name: m.consultations_decline_confirm({}, say) }).click()
      await page.getByText(first.number).waitFor({ state: 'detached' })
      await page.getByRole('button', { name: m.consultations_accept({}, say), exact: true }).click()
      await page.waitForURL(`**/requests/${second.id}`)
      await page.goto('/offers?state=over')
      await page.getByText(first.number).waitFor()
      await look(here, `offers-over-${locale}`)
      await page.goto('/consultations')
      await page.getByText(second.number).waitFor()
      await look(here, `consultations-${locale}`)
      expect(complaints).toEqual([])
    },
  )

  scenario(
    'a consultant takes a request from the board; who comes later is told',
    [looks.phone],
    async ({ browser, chosen, locale, say, javaScript }) => {
      const text = words[locale]
      const client = await site.world.person({ name: 'Leïla Benali' })
      const send = () => practice.sendToBoard(client, { ...text, language: locale })
      const [taken, gone] = [await send(), await send()]
      const here = await arrive(browser, chosen, 'consultant', '/board')
      const { page, complaints } = here
      await look(here, `board-${locale}`)
      await page.goto(`/board/${taken.id}`)
      if (javaScript) await alive(page)
      await look(here, `board-one-${locale}`)
      expect(await page.content()).not.toContain('Benali')
      await page.getByRole('button', { name: m.consultations_pick_up({}, say) }).click()
      await page.waitForURL(`**/requests/${taken.id}`)
      await page.getByText('Leïla Benali').first().waitFor()
      await look(here, `taken-${locale}`)
      await page.goto(`/board/${gone.id}`)
      if (javaScript) await alive(page)
      await pickUpRequest(await practice.consultant({ languages: [locale] }), { requestId: gone.id })
      await page.getByRole('button', { name: m.consultations_pick_up({}, say) }).click()
      await page.getByText(m.errors_request_taken({}, say)).first().waitFor()
      expect(complaints).toEqual([])
    },
  )

  scenario(
    'a client who is asked chooses another consultant',
    [looks.scriptless],
    async ({ browser, chosen, locale, say, javaScript }) => {
      const text = words[locale]
      const other = await practice.consultant({ name: 'Amina Belkacem', languages: [locale] })
      const here = await arrive(browser, chosen, 'client', '/requests')
      const { page, who, complaints } = here
      const silent = await practice.consultant({ name: 'Daniel Hughes', languages: [locale] })
      const sent = await practice.sendDirect(who, silent, { ...text, language: locale, fallback: 'ask_client' })
      await lapse(sent)
      await page.goto(`/requests/${sent.id}`)
      if (javaScript) await alive(page)
      await page.locator('[name=choice][value=consultant]').check()
      await page.locator('select[name=consultantId]').selectOption(other.actor.id)
      await look(here, `choice-${locale}`)
      await page.getByRole('button', { name: m.consultations_choice_send({}, say) }).click()
      await page.getByText(m.consultations_choice_text({}, say)).waitFor({ state: 'detached' })
      await page.getByText('Amina Belkacem').first().waitFor()
      expect(complaints).toEqual([])
    },
  )

  scenario(
    'an operator sees the desk, and why somebody was asked next',
    [looks.dark],
    async ({ browser, chosen, locale, say }) => {
      const text = words[locale]
      const client = await site.world.person({ name: 'Leïla Benali' })
      const first = await practice.consultant({ name: 'Daniel Hughes', languages: [locale] })
      await practice.consultant({ name: 'Claire Fontaine', languages: [locale] })
      const sent = await practice.sendDirect(client, first, { ...text, language: locale, fallback: 'next_best' })
      await declineOffer(first, { requestId: sent.id, reason: 'conflict_of_interest' })
      const waiting = await practice.sendToBoard(client, { ...text, language: locale })
      const before = await site.world.clock.now()
      site.world.clock.by({ hours: 30 })
      await markAgeing(site.world.system, {})
      const here = await arrive(browser, chosen, 'agent', '/desk/consultations')
      const { page, complaints } = here
      await page.getByText(waiting.number).first().waitFor()
      await look(here, `desk-${locale}`)
      await page.goto(`/desk/requests/${sent.id}`)
      await page.getByText(m.consultations_decline_conflict_of_interest({}, say)).waitFor()
      await page.getByText(m.consultations_reasons({}, say)).click()
      await look(here, `desk-request-${locale}`)
      await page.goto('/desk/requests')
      await look(here, `desk-requests-${locale}`)
      site.world.clock.set(before)
      expect(complaints).toEqual([])
    },
  )
})

async function lapse(sent: RequestView): Promise<void> {
  const before = await site.world.clock.now()
  const [promise] = sent.commitments
  const at = promise?.dueAt ?? ''
  site.world.clock.set(Temporal.Instant.from(at).add({ milliseconds: 1 }))
  await lapseOffer(site.world.system, { subjectId: promise?.subjectId ?? '', at })
  site.world.clock.set(before)
}
