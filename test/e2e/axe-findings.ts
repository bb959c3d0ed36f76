import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
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

/** What axe finds, and where; empty where it finds nothing. The page's content security policy stays in force: axe is evaluated, not added. */
export async function axeFindings(page: Page): Promise<string> {
  await page.evaluate(source)
  const { violations } = findings.parse(await page.evaluate('axe.run(document, { resultTypes: ["violations"] })'))
  const told = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n  ${html}\n  ${failureSummary ?? ''}`),
  )
  return told.join('\n')
}
