import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { locales } from '../src/base/languages.ts'

/**
 * `messages/<locale>/<domain>.json` → typed functions in `src/messages/`; nothing is done when nothing changed.
 * The files of a language are merged first: a key that two of them hold is an error, not an override.
 * With `--pages` into `build/messages/`, a file a message, so that a page brings along only what it says.
 */
const forPages = process.argv.includes('--pages')
const outdir = forPages ? 'build/messages' : 'src/messages'
const work = `node_modules/.cache/messages/${process.pid}`
const project = `${work}/project.inlang`

async function merged(locale: string): Promise<Record<string, unknown>> {
  const all: Record<string, unknown> = {}
  for (const file of (await readdir(`messages/${locale}`)).filter((name) => name.endsWith('.json')).toSorted()) {
    const entries: unknown = JSON.parse(await readFile(`messages/${locale}/${file}`, 'utf8'))
    if (typeof entries !== 'object' || entries === null) throw new Error(`messages/${locale}/${file} is no object`)
    for (const [key, value] of Object.entries(entries)) {
      if (key in all) throw new Error(`messages/${locale}/${file}: ${key} is in another file too`)
      all[key] = value
    }
  }
  return all
}

/** French has a space before `: ; ? ! »` and after `«`, at which no line may break; written as a plain one. */
const unbroken = (text: string): string => text.replaceAll(/ (?=[:;?!»])|(?<=«) /gu, '\u00a0')

const catalogues = new Map<string, string>()
for (const locale of locales) {
  const text = JSON.stringify(await merged(locale))
  catalogues.set(locale, locale === 'fr' ? unbroken(text) : text)
}

const hash = createHash('sha256').update(await readFile(import.meta.filename))
for (const [locale, text] of catalogues) hash.update(locale).update(text)
const stamp = hash.digest('hex')
const before = await readFile(`${outdir}/stamp`, 'utf8').catch(() => '')
if (before === stamp) process.exit(0)

// Every start asks whether there is something to compile; few have.
const { compile } = await import('@inlang/paraglide-js')

/** Sentences are put together by `spoken`, in the digits of whoever reads them. */
async function sayDigits(file: string): Promise<void> {
  const code = await readFile(file, 'utf8')
  const base = forPages ? '../../../src/base' : '../../base'
  const marked = code.replaceAll('/** @type {LocalizedString} */ (`', '/** @type {LocalizedString} */ (spoken`')
  await writeFile(file, `import { spoken } from '${base}/saying.ts'\n${marked}`)
}

await mkdir(project, { recursive: true })
for (const [locale, text] of catalogues) await writeFile(`${work}/${locale}.json`, text)
const settings = {
  baseLocale: 'en',
  locales,
  modules: ['../../../@inlang/plugin-message-format/dist/index.js'],
  'plugin.inlang.messageFormat': { pathPattern: './{locale}.json' },
}
await writeFile(`${project}/settings.json`, JSON.stringify(settings))
/** Files of messages, beside the runtime and the index. */
const isMessages = (name: string): boolean => /^messages.(?!_index)[\w-]+\.js$/.test(name)

const out = `${work}/out`
await compile({
  project,
  outdir: out,
  outputStructure: forPages ? 'message-modules' : 'locale-modules',
  strategy: ['globalVariable', 'baseLocale'],
  emitGitIgnore: false,
  emitPrettierIgnore: false,
  emitReadme: false,
})
const names = (await readdir(out, { recursive: true })).filter((name) => name.endsWith('.js'))
for (const name of names) if (isMessages(name)) await sayDigits(`${out}/${name}`)
// Renamed into place file by file: a server or a test that reads meanwhile never sees half a file.
for (const name of names) {
  await mkdir(dirname(join(outdir, name)), { recursive: true })
  await rename(`${out}/${name}`, join(outdir, name))
}
await writeFile(`${outdir}/stamp`, stamp)
await rm(work, { recursive: true, force: true })
// The compiler leaves timers behind that would keep the process for half a minute.
process.exit(0)
