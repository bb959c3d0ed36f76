import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Locale } from '../../../src/base/locale.ts'
import { m } from '../../../src/messages/messages.js'
import { expectNoAxeFindings } from '../axe.ts'
import { alive, type Complaints, type Look, overflow, visitor } from '../browser.ts'
import { signIn } from '../sign-in.ts'

export type Way = Look & { readonly locale: Locale }
type Account = { readonly email: string; readonly password?: string }

/** Somebody signed in at a browser of their own, in their language; what they do, they do on pages. */
export class Traveller {
  readonly page: Page
  readonly complaints: Complaints
  readonly #scripts: boolean

  static async arrive(browser: Browser, origin: string, way: Way, { email, password }: Account, at: string) {
    const { page, complaints } = await visitor(browser, origin, way)
    await signIn(page, email, at, password)
    const traveller = new Traveller(page, complaints, way.javaScript ?? true)
    await traveller.settled()
    return traveller
  }

  constructor(page: Page, complaints: Complaints, scripts: boolean) {
    this.page = page
    this.complaints = complaints
    this.#scripts = scripts
  }

  async goTo(address: string): Promise<void> {
    await this.page.goto(address)
    await this.settled()
  }

  async settled(): Promise<void> {
    if (this.#scripts) await alive(this.page)
  }

  /** Sees a text: on an open page it must appear by itself; without scripts the page is asked for anew. */
  async sees(text: string | RegExp): Promise<void> {
    if (!this.#scripts) await this.page.reload()
    await this.page.getByText(text).first().waitFor()
  }

  /** Nothing that axe finds (which is a script itself), nothing wider than the window. */
  async looks(): Promise<void> {
    if (this.#scripts) await expectNoAxeFindings(this.page)
    expect(await overflow(this.page), this.page.url()).toBeLessThan(1)
  }

  /** Opens what is folded away, fills the form of an action and sends it. */
  async fills(action: string, fields: Readonly<Record<string, string>> = {}): Promise<void> {
    const form = this.page.locator(`form[action="?/${action}"]`).first()
    const folded = this.page.locator(`details:not([open]):has(form[action="?/${action}"]) > summary`)
    if (!this.#scripts) await this.page.reload()
    await form.waitFor({ state: 'attached' })
    if ((await folded.count()) > 0) await folded.first().click()
    for (const [name, value] of Object.entries(fields)) {
      const radio = form.locator(`[name=${name}][type=radio][value="${value}"]`)
      const field = form.locator(`[name=${name}]`)
      if ((await radio.count()) > 0) await radio.check()
      else if ((await form.locator(`select[name=${name}]`).count()) > 0) await field.selectOption(value)
      else await field.fill(value)
    }
    await form.getByRole('button').last().click()
  }

  /**
   * From the list of requests by the form to the new request's page; its id. `promised` is what the form must say,
   * before anything is sent, about the consultant's answer.
   */
  async sendsTo(consultantId: string, question: Question, promised: readonly string[]): Promise<string> {
    const { page } = this
    const say = { locale: question.locale }
    await page
      .getByRole('link', { name: m.consultations_new({}, say) })
      .first()
      .click()
    await page.waitForURL('**/requests/new')
    await this.settled()
    const { specialtyId, subject, body, locale } = question
    await page.locator('[name=specialtyId]').selectOption(specialtyId)
    await page.locator('[name=language]').selectOption(locale)
    await page.locator('[name=subject]').fill(subject)
    await page.locator('[name=body]').fill(body)
    await page.getByRole('button', { name: m.consultations_step_next_who({}, say) }).click()
    // The card is the label: what is pressed is the card, which lies over its button.
    await page.locator(`[name=consultantId][value="${consultantId}"]`).check({ force: true })
    await page.locator('[name=fallback][value=board]').check()
    await this.looks()
    await page.getByRole('button', { name: m.consultations_step_next_check({}, say) }).click()
    const promise = page.locator('form[action="?/send"] aside dl').getByText(promised[0] ?? '')
    await promise.first().waitFor()
    for (const part of promised)
      expect(await page.locator('form[action="?/send"] aside dl').innerText()).toContain(part)
    await this.looks()
    await page.getByRole('button', { name: m.consultations_send({}, say) }).click()
    await page.waitForURL('**/requests/*?sent')
    await page.getByText(m.consultations_sent_notice({}, say)).waitFor()
    await this.looks()
    return new URL(page.url()).pathname.split('/').at(-1) ?? ''
  }
}

type Question = {
  readonly specialtyId: string
  readonly subject: string
  readonly body: string
  readonly locale: Locale
}

/** What is asked in each language. */
export const questions = {
  ar: {
    subject: 'احتساب مكافأة نهاية الخدمة',
    body: 'انتهى عقدي بعد تسع سنوات. كيف تُحسب المكافأة؟',
    locale: 'ar',
  },
  fr: {
    subject: 'Détachement à Riyad',
    body: 'Mon employeur me détache dix-huit mois. Quel droit s’applique ?',
    locale: 'fr',
  },
  en: { subject: 'Second opinion on a contract', body: 'We are about to sign. Is clause nine usual?', locale: 'en' },
} as const satisfies Record<Locale, Omit<Question, 'specialtyId'>>

/** Who travels in each language. */
export const names = {
  ar: { client: 'أمل الحربي', consultants: ['بدر القحطاني', 'دانة الزهراني', 'سلمان الشمري'] },
  fr: { client: 'Amélie Rousseau', consultants: ['Bruno Keller', 'Dounia Mansour', 'Zoé Lefèvre'] },
  en: { client: 'Amy Ward', consultants: ['Ben Carter', 'Dana Nassar', 'Zachary Bell'] },
} as const
