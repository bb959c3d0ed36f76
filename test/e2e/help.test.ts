import { afterAll, beforeAll, expect } from 'vitest'
import { listEdited, removeCategory } from '../../src/domains/help-centre/index.ts'
import { m } from '../../src/messages/messages.js'
import { contents } from '../factories/files.ts'
import { shipHelp } from '../factories/help.ts'
import { expectNoAxeFindings } from './axe.ts'
import { alive, overflow, visitor } from './browser.ts'
import { looks, scenario } from './scenario.ts'
import { password, signIn } from './sign-in.ts'
import { openSite, type Site } from './site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
  await shipHelp(site.world)
})
afterAll(() => site.close())

function away(): never {
  throw Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' })
}

scenario(
  'an editor sees what becomes of a text while they write, an image too',
  [looks.dark],
  async ({ browser, chosen, locale, say }) => {
    const email = 'writer@example.org'
    const writer = await site.world.person({ roles: ['administrator'], email, password, locale })
    const { items } = await listEdited(writer, {})
    const { page, complaints } = await visitor(browser, site.origin, chosen)
    const article = items.find(({ slug }) => slug === 'reset-password')
    await signIn(page, email, `/administration/help/${article?.id}?language=${locale}`)
    await alive(page)
    const body = page.locator('textarea[name=body]')
    const preview = page.getByRole('region', { name: m.help_preview({}, say) })
    await preview.getByText('Open the sign-in page.').waitFor()
    await body.fill('Open the page.\n\n**Then wait.**')
    await preview.locator('strong', { hasText: 'Then wait.' }).waitFor()
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'door.png', mimeType: 'image/png', buffer: Buffer.from(contents.png) })
    await page.getByRole('button', { name: m.help_image_add({}, say), exact: true }).click()
    const code = page.locator('code', { hasText: 'door.png' })
    await body.fill(`Open the page.\n\n${await code.textContent()}`)
    await preview.getByRole('img', { name: 'door.png' }).waitFor()
    await expectNoAxeFindings(page)
    await page.getByRole('button', { name: m.help_save_draft({}, say), exact: true }).click()
    await page.getByText(m.help_saved({}, say)).waitFor()
    expect(complaints).toEqual([])
  },
)

scenario(
  'a visitor searches and reads without a script, says what is missing, and reads on while the database is away',
  [{ locale: 'ar', width: 'phone', javaScript: false }],
  async ({ browser, chosen, say }) => {
    const { page, complaints } = await visitor(browser, site.origin, chosen)
    await page.goto('/help')
    expect(new URL(page.url()).pathname).toBe('/ar/help')
    await page.getByRole('searchbox').fill('متي توصلني الرد')
    await page.getByRole('button', { name: m.help_search_action({}, say) }).click()
    await page.getByRole('link', { name: 'متى يصلني الرد؟' }).click()
    await page.waitForURL('/ar/help/articles/first-answer')
    expect(await page.locator('.text').textContent()).toContain('خلال 4 ساعات عمل')
    const addressOf = (link: string) => page.locator(`head link${link}`).getAttribute('href')
    expect(await addressOf('[rel=canonical]')).toBe(`${site.origin}/ar/help/articles/first-answer`)
    expect(await addressOf('[hreflang=fr]')).toBe(`${site.origin}/fr/help/articles/first-answer`)
    const data = await page.locator('script[type="application/ld+json"]').textContent()
    expect(JSON.parse(data ?? '')).toMatchObject({ '@graph': [{ headline: 'متى يصلني الرد؟', inLanguage: 'ar' }, {}] })
    expect(await overflow(page)).toBeLessThanOrEqual(0)

    await page.getByRole('button', { name: m.help_vote_no({}, say) }).click()
    await page.getByText(m.help_reason_unclear({}, say)).click()
    await page.getByRole('button', { name: m.help_vote_send({}, say) }).click()
    await page.getByText(m.help_vote_thanks_reason({}, say)).waitFor()
    const votes = await site.world.platform.database.selectFrom('helpVotes').select(['helpful', 'reason']).execute()
    expect(votes).toEqual([{ helpful: false, reason: 'unclear' }])

    await page.goto('/ar/help')
    await page.getByRole('link', { name: 'الحساب' }).click()
    await page.waitForURL('/ar/help/account')
    await page.getByRole('link', { name: 'نسيت كلمة المرور' }).waitFor()
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    const editor = await site.world.person({ roles: ['administrator'] })
    await removeCategory(editor, { category: 'account', moveTo: 'requests' })
    const moved = await page.goto('/ar/help/account')
    expect((await moved?.request().redirectedFrom()?.response())?.status()).toBe(308)
    expect(new URL(page.url()).pathname).toBe('/ar/help/requests')
    await page.getByRole('link', { name: 'نسيت كلمة المرور' }).waitFor()

    Object.assign(site.world.platform.database, { transaction: away, selectFrom: away })
    const kept = await page.goto('/ar/help/articles/first-answer')
    expect(kept?.status()).toBe(200)
    expect(await page.locator('.text').textContent()).toContain('خلال 4 ساعات عمل')
    expect((await page.goto('/fr/help'))?.status()).toBe(200)
    expect(complaints).toEqual([])
  },
)
