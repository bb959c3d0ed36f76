import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { z } from 'zod'

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const findings = z.object({
  violations: z.array(
    z.object({
      id: z.string(),
      help: z.string(),
      nodes: z.array(z.object({ html: z.string(), failureSummary: z.string().optional() })),
    }),
  ),
})

/** Fails with what axe found, and where. The page's content security policy stays in force: axe is evaluated, not added. */
export async function expectNoAxeFindings(page: Page): Promise<void> {
  await page.evaluate(source)
  const { violations } = findings.parse(await page.evaluate('axe.run(document, { resultTypes: ["violations"] })'))
  const told = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n  ${html}\n  ${failureSummary ?? ''}`),
  )
  // As one text, so that the whole of it is shown.
  expect(told.join('\n'), `axe on ${page.url()}`).toBe('')
}
