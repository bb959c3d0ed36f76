import { afterAll, beforeAll, expect } from 'vitest'
import type { Page } from 'playwright-core'
import { m } from '../../src/messages/messages.js'
import { goOn, importFile } from '../factories/imports.ts'
import { expectNoAxeFindings } from './axe.ts'
import { alive, overflow, picture, visitor } from './browser.ts'
import { looks, scenario } from './scenario.ts'
import { password, signIn } from './sign-in.ts'
import { openSite, type Site } from './site.ts'

const pictures = process.env['WAFA_PICTURES']
let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

async function looksWell(page: Page, name: string): Promise<void> {
  await alive(page)
  if (pictures !== undefined) await picture(page, `${pictures}/${name}.png`)
  await expectNoAxeFindings(page)
  expect(await overflow(page), name).toBeLessThan(1)
}

scenario('a table is uploaded, tried, and imported', [looks.phone], async ({ browser, chosen, locale, say }) => {
  const { world, origin } = site
  const name = `${locale}-${chosen.width}-${chosen.theme ?? 'light'}`
  const email = `boss-${name}@example.org`
  await world.person({ roles: ['administrator'], email, password, locale })
  const { page } = await visitor(browser, origin, chosen)
  await signIn(page, email, '/administration/import')
  await looksWell(page, `import-${name}`)
  await page.setInputFiles('input[type=file]', importFile('tickets.csv'))
  await page.getByRole('button', { name: m.import_upload({}, say) }).click()
  await page.waitForURL(/\/administration\/import\/[\da-f-]{36}$/)
  const importId = page.url().slice(-36)
  await page.getByLabel(m.import_source({}, say)).fill(`old-${name}`)
  await looksWell(page, `import-settings-${name}`)
  await page.getByRole('button', { name: m.import_preview({}, say), exact: true }).click()
  await page.getByText(m.import_state_reading({}, say)).waitFor()
  await goOn(world.system, importId)
  await page.reload()
  await page.getByText(m.import_state_planned({}, say)).waitFor()
  await looksWell(page, `import-planned-${name}`)
  await page.getByRole('link', { name: m.import_plan_fault({}, say) }).click()
  await page.getByText(m.import_reason_time_missing({}, say)).waitFor()
  await page.getByRole('button', { name: m.import_start({}, say) }).click()
  await page.getByRole('progressbar').waitFor()
  await goOn(world.system, importId)
  await page.reload()
  await page.getByText(m.import_done_text({}, say)).waitFor()
  await looksWell(page, `import-done-${name}`)
  await page.getByRole('link', { name: m.import_to_desk({}, say) }).click()
  await page.getByText('لا أستطيع إرسال الطلب').or(page.getByText('Notices come twice, always')).first().waitFor()
})
