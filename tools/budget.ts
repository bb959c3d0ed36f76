import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { z } from 'zod'
import { locales } from '../src/base/languages.ts'

/**
 * How much JavaScript a page may make the browser fetch before anybody has pressed anything, in bytes, gzipped; for the
 * pages that people see first. `also` is what such a page fetches by itself, beyond what Kit fetches for its route.
 */
const most = 90 * 1024
const home = 'src/web/components/home'
const live = 'src/web/live.ts'
const budgets: readonly { page: string; route: string; also: readonly string[] }[] = [
  { page: 'home, signed out', route: '/', also: ['src/web/routes/Landing.svelte'] },
  {
    page: 'home of a client',
    route: '/',
    also: [live, `${home}/Home.svelte`, `${home}/ClientHome.svelte`, `${home}/Waiting.svelte`],
  },
  {
    page: 'home of a consultant',
    route: '/',
    also: [live, ...['Home', 'Waiting', 'ClientHome', 'ConsultantHome'].map((part) => `${home}/${part}.svelte`)],
  },
  { page: 'home of an operator', route: '/', also: [live, `${home}/Home.svelte`, `${home}/OperatorHome.svelte`] },
  { page: 'sign-in', route: '/sign-in', also: [] },
  { page: 'new request', route: '/requests/new', also: [live] },
  { page: 'directory', route: '/consultants', also: [live] },
]

const client = z.record(z.string(), z.object({ file: z.string(), imports: z.array(z.string()).default([]) }))
/** A level that has none leaves a hole. */
const nodes = z.array(z.number().optional())
const served = z.object({
  id: z.string(),
  page: z.object({ layouts: nodes, errors: nodes, leaf: z.number() }).nullable(),
})
const server = z.object({ manifest: z.object({ routes: z.array(served) }) })

export type Weight = { readonly page: string; readonly files: number; readonly bytes: number; readonly most: number }

/** What each page weighs, by the manifests of the build in `build/kit/output`. */
export async function weigh(output = 'build/kit/output'): Promise<Weight[]> {
  const chunks = client.parse(JSON.parse(readFileSync(`${output}/client/.vite/manifest.json`, 'utf8')))
  const { manifest } = server.parse(await import(pathToFileURL(`${output}/server/manifest.js`).href))
  const named = (end: string): string => {
    const key = Object.keys(chunks).find((name) => name.endsWith(end))
    if (key === undefined) throw new Error(`the build has no ${end}: mend tools/budget.ts`)
    return key
  }
  const shell = ['client/entry.js', 'client/client-entry.js', 'client-optimized/app.js']
  return budgets.map(({ page, route, also }) => {
    const found = manifest.routes.find(({ id }) => id === route)?.page
    if (found === undefined || found === null) throw new Error(`the build has no page ${route}: mend tools/budget.ts`)
    const own = [...found.layouts, ...found.errors, found.leaf].filter((node) => node !== undefined)
    const parts = [...shell, ...own.map((node) => `/nodes/${node}.js`), ...also]
    const files = new Set<string>()
    const fetch = (key: string): void => {
      const chunk = chunks[key]
      if (chunk === undefined || files.has(chunk.file)) return
      files.add(chunk.file)
      chunk.imports.forEach(fetch)
    }
    for (const part of parts) fetch(named(part))
    // Every language has scripts of its own (see vite.config.ts): the heaviest counts.
    const bytes = Math.max(
      ...locales.map((locale) => {
        const own = [...files].map((file) => file.replace('/immutable/', `/immutable/${locale}/`))
        return own.reduce(
          (sum, file) => sum + gzipSync(readFileSync(`${output}/client/${file}`), { level: 9 }).length,
          0,
        )
      }),
    )
    return { page, files: files.size, bytes, most }
  })
}

/** The table of weights, and what is too heavy; null when nothing is. */
export function complaint(weights: readonly Weight[]): string | null {
  if (weights.every(({ bytes, most }) => bytes <= most)) return null
  const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`.padStart(9)
  const lines = weights.map(({ page, files, bytes, most }) =>
    [
      page.padEnd(22),
      kilobytes(bytes),
      `in ${files} files`.padEnd(12),
      bytes > most ? `over ${kilobytes(most)}` : '',
    ].join(' '),
  )
  const advice = 'Import what is needed later when it is needed (`await import(…)`): schemas and Zod above all.'
  return ['Pages fetch too much JavaScript to begin with (gzipped):', ...lines, advice].join('\n')
}

if (import.meta.main) {
  const weights = await weigh()
  const told = complaint(weights)
  if (told === null)
    console.table(weights.map(({ page, files, bytes }) => ({ page, files, KB: +(bytes / 1024).toFixed(1) })))
  else {
    process.stderr.write(`${told}\n`)
    process.exitCode = 1
  }
}
