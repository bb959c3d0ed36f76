import { mkdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Locale } from '../../src/base/locale.ts'
import { identityMail } from '../../src/domains/accounts/events.ts'
import { m } from '../../src/messages/messages.js'
import { oneTimeCode } from '../one-time-code.ts'
import { expectNoAxeFindings } from './axe.ts'
import { alive, type Look, picture, visitor, withBrowser } from './browser.ts'
import { looks, scenario } from './scenario.ts'
import { openSite, type Site } from './site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const pictures = process.env['WAFA_PICTURES']
/** Axe runs in the page, as a script: where scripts are off, only the others look. */
async function look(page: Page, name: string, { javaScript = true }: Look = {}): Promise<void> {
  if (!javaScript) return
  await expectNoAxeFindings(page)
  if (pictures === undefined) return
  mkdirSync(pictures, { recursive: true })
  await picture(page, `${pictures}/accounts-${name}.png`)
}

const password = 'a long enough password'

/** Where the button of the last mail to an address leads. */
async function mailedLink(email: string): Promise<string> {
  const rows = await site.world.platform.database
    .selectFrom('events')
    .select('payload')
    .where('name', '=', 'accounts.identity-mail-requested')
    .orderBy('seq', 'desc')
    .execute()
  const mail = rows.map(({ payload }) => identityMail.parse(payload)).find((each) => each.email === email)
  return mail?.url ?? 'about:blank'
}

let people = 0
async function someone(locale: Locale, roles: ('client' | 'administrator')[] = ['client']) {
  people += 1
  const email = `someone-${people}@example.org`
  const person = await site.world.person({ email, password, locale, roles, name: `Someone ${people}` })
  return { email, id: person.actor.id }
}

async function signIn(page: Page, email: string, locale: Locale, next = '/account'): Promise<void> {
  await page.goto(`/sign-in?next=${next}`)
  const form = page.locator('form[action="?/password"]')
  await form.locator('[name=email]').fill(email)
  await form.locator('[name=password]').fill(password)
  await form.getByRole('button', { name: m.accounts_sign_in_action({}, { locale }) }).click()
}

const on = (journey: (browser: Browser) => Promise<void>) => () => withBrowser(journey)

describe('signing up and in', () => {
  scenario(
    'goes from the form, by the mail, into the platform',
    [looks.phone, looks.scriptless],
    async ({ browser, chosen, locale, javaScript }) => {
      const { page, complaints } = await visitor(browser, site.origin, chosen)
      const email = `new-${locale}@example.org`
      await page.goto('/sign-up')
      expect(await page.locator('html').getAttribute('dir')).toBe(locale === 'ar' ? 'rtl' : 'ltr')
      if (javaScript) await alive(page)
      await look(page, `sign-up-${locale}`, chosen)
      await page.locator('[name=name]').fill('سارة Müller')
      await page.locator('[name=email]').fill(email)
      await page.locator('[name=password]').fill(password)
      await page
        .getByRole('button', { name: m.accounts_sign_up_action({}, { locale }), exact: true })
        .last()
        .click()
      await page.getByText(m.accounts_sign_up_sent_title({}, { locale })).waitFor()
      await look(page, `sent-${locale}`, chosen)

      await page.goto(await mailedLink(email))
      if (javaScript) await alive(page)
      await look(page, `verify-${locale}`, chosen)
      await page.getByRole('button', { name: m.accounts_verify_action({}, { locale }) }).click()
      await page.waitForURL(`${site.origin}/`)
      await page.goto('/account')
      await page.getByText(email).last().waitFor()
      await look(page, `account-${locale}`, chosen)
      expect(complaints).toEqual([])
    },
  )

  scenario(
    'says what is wrong where it is, and forgets no address',
    [looks.dark],
    async ({ browser, chosen, locale, javaScript }) => {
      const { page, complaints } = await visitor(browser, site.origin, chosen)
      const { email } = await someone(locale)
      await page.goto('/sign-in?next=/account')
      if (javaScript) await alive(page)
      await look(page, `sign-in-${locale}`, chosen)
      const form = page.locator('form[action="?/password"]')
      await form.locator('[name=email]').fill(email)
      await form.locator('[name=password]').fill('not the password')
      await form.getByRole('button').click()
      await page.getByText(m.accounts_fault_email_or_password({}, { locale })).waitFor()
      expect(await form.locator('[name=email]').inputValue()).toBe(email)
      await look(page, `refused-${locale}`, chosen)
      await form.locator('[name=password]').fill(password)
      await form.getByRole('button').click()
      await page.waitForURL(`${site.origin}/account`)
      expect(complaints).toEqual([])
    },
  )

  scenario(
    'finds the way back when the password is forgotten',
    [looks.desktop],
    async ({ browser, chosen, locale, javaScript }) => {
      const { page, complaints } = await visitor(browser, site.origin, chosen)
      const forgetful = await someone(locale)
      await page.goto('/forgot-password')
      if (javaScript) await alive(page)
      await page.locator('[name=email]').fill(forgetful.email)
      await page.getByRole('button', { name: m.accounts_forgot_action({}, { locale }) }).click()
      await page.getByText(m.accounts_forgot_sent({ email: forgetful.email }, { locale })).waitFor()
      await page.goto(await mailedLink(forgetful.email))
      await look(page, `reset-${locale}`, chosen)
      await page.locator('[name=password]').fill('a quite different password')
      await page.getByRole('button', { name: m.accounts_reset_action({}, { locale }) }).click()
      await page.getByText(m.accounts_reset_done({}, { locale })).waitFor()
      expect(complaints).toEqual([])
    },
  )
})

describe('the account', () => {
  it(
    'speaks the language of its person, who changes it',
    on(async (browser) => {
      const { page, complaints } = await visitor(browser, site.origin, { locale: 'en' })
      const { email } = await someone('fr')
      await signIn(page, email, 'en')
      await page.locator('html[lang=fr][data-alive]').waitFor({ state: 'attached' })
      await page.locator('select[name=locale]').selectOption('ar')
      await page.getByRole('button', { name: m.accounts_save({}, { locale: 'fr' }) }).click()
      await page.locator('html[lang=ar][dir=rtl]').waitFor({ state: 'attached' })
      expect(complaints).toEqual([])
    }),
  )

  it(
    'is guarded by a second factor, and opened by a recovery code',
    on(async (browser) => {
      const { page, complaints } = await visitor(browser, site.origin)
      const { email } = await someone('en')
      await signIn(page, email, 'en', '/account/security')
      await page.waitForURL(`${site.origin}/account/security`)
      await alive(page)
      const begin = page.locator('form[action="?/beginSecondFactor"]')
      await begin.locator('[name=currentPassword]').fill('wrong password')
      await begin.getByRole('button').click()
      await begin
        .getByText(m.accounts_fault_password_wrong({}, { locale: 'en' }))
        .first()
        .waitFor()
      await begin.locator('[name=currentPassword]').fill(password)
      await begin.getByRole('button').click()
      const confirm = page.locator('form[action="?/confirmSecondFactor"]')
      const uri = await confirm.locator('[name=uri]').inputValue()
      const codes = (await confirm.locator('[name=codes]').inputValue()).split(' ')
      await look(page, 'second-factor')
      await confirm.locator('[name=code]').fill('000000')
      await confirm.getByRole('button').click()
      await confirm
        .getByText(m.accounts_fault_code_wrong({}, { locale: 'en' }))
        .first()
        .waitFor()
      expect(await confirm.locator('[name=uri]').inputValue()).toBe(uri)
      await confirm.locator('[name=code]').fill(oneTimeCode(uri))
      await confirm.getByRole('button').click()
      await page.getByText(m.accounts_second_factor_enabled({}, { locale: 'en' })).waitFor()
      await look(page, 'security')

      const other = await visitor(browser, site.origin, { javaScript: false })
      await signIn(other.page, email, 'en')
      await other.page.waitForURL('**/sign-in/second-factor?**')
      await other.page.locator('form[action="?/code"] [name=code]').fill(oneTimeCode(uri))
      await other.page.locator('form[action="?/code"] button').click()
      await other.page.waitForURL(`${site.origin}/account`)

      const third = await visitor(browser, site.origin)
      await signIn(third.page, email, 'en')
      await third.page.waitForURL('**/sign-in/second-factor?**')
      await look(third.page, 'second-factor-asked')
      await third.page.locator('summary').click()
      await third.page.locator('form[action="?/recovery"] [name=code]').fill(codes[0] ?? '')
      await third.page.locator('form[action="?/recovery"] button').click()
      await third.page.waitForURL(`${site.origin}/account`)
      expect([...complaints, ...other.complaints, ...third.complaints]).toEqual([])
    }),
  )

  it(
    'takes a passkey, and opens to it',
    on(async (browser) => {
      const { context, page, complaints } = await visitor(browser, site.origin)
      const devices = await context.newCDPSession(page)
      await devices.send('WebAuthn.enable')
      await devices.send('WebAuthn.addVirtualAuthenticator', {
        options: {
          protocol: 'ctap2',
          transport: 'internal',
          hasResidentKey: true,
          hasUserVerification: true,
          isUserVerified: true,
          automaticPresenceSimulation: true,
        },
      })
      const { email } = await someone('en')
      await signIn(page, email, 'en', '/account/security')
      await page.waitForURL(`${site.origin}/account/security`)
      await alive(page)
      await page.getByLabel(m.accounts_passkey_name({}, { locale: 'en' })).fill('My phone')
      await page.getByRole('button', { name: m.accounts_passkey_add({}, { locale: 'en' }) }).click()
      await page
        .getByRole('button', { name: m.accounts_passkey_remove({ name: 'My phone' }, { locale: 'en' }) })
        .waitFor()
      await page.goto('/sign-out')
      await alive(page)
      await page
        .locator('main')
        .getByRole('button', { name: m.accounts_sign_out({}, { locale: 'en' }) })
        .click()
      await page.waitForURL(`${site.origin}/`)
      await page.goto('/sign-in?next=/account')
      await page.getByRole('button', { name: m.accounts_sign_in_passkey({}, { locale: 'en' }) }).click()
      await page.waitForURL(`${site.origin}/account`)
      await page.getByText(email).last().waitFor()
      expect(complaints).toEqual([])
    }),
  )

  it(
    'lists sessions and ends the others; makes a token and revokes it',
    on(async (browser) => {
      const { email } = await someone('en')
      const elsewhere = await visitor(browser, site.origin)
      await signIn(elsewhere.page, email, 'en')
      await elsewhere.page.waitForURL(`${site.origin}/account`)
      const { page, complaints } = await visitor(browser, site.origin)
      await signIn(page, email, 'en', '/account/security')
      await page.waitForURL(`${site.origin}/account/security`)
      await alive(page)
      await page.getByRole('button', { name: m.accounts_sessions_end_others({}, { locale: 'en' }) }).click()
      await page.getByText(m.accounts_session_ended({}, { locale: 'en' })).waitFor()
      await elsewhere.page.goto('/account')
      await elsewhere.page.waitForURL('**/sign-in?next=%2Faccount')

      await page.goto('/account/tokens')
      await alive(page)
      await page.locator('[name=name]').fill('Reports')
      await page.locator('[name=scopes][value="accounts:read"]').check()
      await page.getByRole('button', { name: m.accounts_token_create({}, { locale: 'en' }) }).click()
      const secret = await page.getByText(/^wafa_/).innerText()
      await look(page, 'tokens')
      const asked = await fetch(`${site.origin}/api/v1/account`, { headers: { authorization: `Bearer ${secret}` } })
      expect(asked.status).toBe(200)
      await page
        .getByRole('button', { name: m.accounts_token_revoke_named({ name: 'Reports' }, { locale: 'en' }) })
        .click()
      await page.getByText(m.accounts_token_revoked({}, { locale: 'en' })).waitFor()
      expect(complaints).toEqual([])
    }),
  )
})

describe('the list of people', () => {
  it.each([true, false])('gives roles and suspends (scripts: %s)', async (javaScript) => {
    await withBrowser(async (browser) => {
      const { page, complaints } = await visitor(browser, site.origin, { javaScript, locale: 'ar', width: 'phone' })
      const administrator = await someone('ar', ['administrator'])
      const other = await someone('en')
      const locale = 'ar'
      await signIn(page, administrator.email, locale, '/people')
      await page.waitForURL(`${site.origin}/people`)
      await look(page, 'people', { javaScript })
      await page.locator('[name=search]').fill(other.email)
      await page.getByRole('button', { name: m.accounts_people_find({}, { locale }) }).click()
      await page.waitForURL('**/people?**')
      await page.locator(`a[href="/people/${other.id}"]`).click()
      await page.waitForURL('**/people/*-*')
      if (javaScript) await alive(page)
      await page.locator('[name=roles][value=agent]').check()
      await page.getByRole('button', { name: m.accounts_people_roles_save({}, { locale }) }).click()
      await page.getByText(m.accounts_people_done({}, { locale })).waitFor()
      expect(await page.locator('[name=roles][value=agent]').isChecked()).toBe(true)
      await look(page, 'person', { javaScript })
      await page.getByRole('button', { name: m.accounts_people_suspend({}, { locale }), exact: true }).click()
      await page.getByRole('button', { name: m.accounts_people_reinstate({}, { locale }) }).waitFor()
      const kept = await visitor(browser, site.origin)
      await signIn(kept.page, other.email, 'en')
      await kept.page.getByText(m.accounts_fault_suspended({}, { locale: 'en' })).waitFor()
      expect(complaints).toEqual([])
    })
  })

  it(
    'is not for clients',
    on(async (browser) => {
      const { page } = await visitor(browser, site.origin)
      const { email } = await someone('en')
      await signIn(page, email, 'en', '/people')
      await page.getByRole('heading', { name: m.pages_error_title_403({}, { locale: 'en' }) }).waitFor()
    }),
  )
})
