import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { axeFindings } from './axe-findings.ts'

/** Fails with what axe found, and where, as one text: so the whole of it is shown. */
export async function expectNoAxeFindings(page: Page): Promise<void> {
  expect(await axeFindings(page), `axe on ${page.url()}`).toBe('')
}
