import { glob, readdir, readFile } from 'node:fs/promises'
import { z } from 'zod'
import { type Locale, locales } from '../src/base/locale.ts'

/**
 * The catalogues say the same in every language: keys, variables, all plural forms of the language;
 * and no key is there that nobody speaks. Prints what is wrong and fails.
 */
const variants = z.array(z.object({ declarations: z.array(z.string()), match: z.record(z.string(), z.string()) }))
const catalogue = z.record(z.string(), z.union([z.string(), variants]))
type Message = z.infer<typeof catalogue>[string]

const faults: string[] = []

const placeholders = (text: string): string[] => [...text.matchAll(/(?<!\\)\{(\w+)\}/g)].map((match) => match[1] ?? '')

function variablesOf(message: Message): string[] {
  if (typeof message === 'string') return [...new Set(placeholders(message))].toSorted()
  const inputs = message.flatMap(({ declarations }) =>
    declarations.flatMap((declaration) => (declaration.startsWith('input ') ? [declaration.slice(6)] : [])),
  )
  return [...new Set(inputs)].toSorted()
}

function checkForms(locale: Locale, key: string, message: Message): void {
  if (typeof message === 'string') return
  const wanted = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
  for (const { declarations, match } of message) {
    const inputs = new Set(declarations.map((declaration) => declaration.split(/\s+/)[1]))
    for (const [form, text] of Object.entries(match)) {
      const unknown = placeholders(text).filter((name) => !inputs.has(name))
      if (unknown.length > 0) faults.push(`${locale} ${key} (${form}): {${unknown.join('}, {')}} is not declared`)
    }
    const plural = declarations.map((line) => /^local (\w+) = \w+: plural/.exec(line)?.[1]).find(Boolean)
    if (plural === undefined) continue
    const given = Object.keys(match).join(' ')
    const missing = wanted.filter((form) => !new RegExp(`${plural}=${form}\\b`).test(given))
    if (missing.length > 0) faults.push(`${locale} ${key}: no plural form ${missing.join(', ')}`)
  }
}

const read = async (path: string): Promise<Record<string, Message>> => {
  const parsed = catalogue.safeParse(JSON.parse(await readFile(path, 'utf8')))
  if (!parsed.success) faults.push(`${path}: ${z.prettifyError(parsed.error)}`)
  return parsed.data ?? {}
}

const files = new Set((await Promise.all(locales.map((locale) => readdir(`messages/${locale}`)))).flat())
const keys = new Set<string>()
for (const file of [...files].toSorted()) {
  const said = new Map<Locale, Record<string, Message>>()
  for (const locale of locales) {
    const path = `messages/${locale}/${file}`
    said.set(locale, await read(path).catch(() => (faults.push(`${path} is missing`), {})))
  }
  const here = new Set([...said.values()].flatMap((messages) => Object.keys(messages)))
  for (const key of here) {
    keys.add(key)
    const variables = new Set<string>()
    for (const [locale, messages] of said) {
      const message = messages[key]
      if (message === undefined) {
        faults.push(`${locale} ${key} is missing (${file})`)
        continue
      }
      if (message === '') faults.push(`${locale} ${key} is empty`)
      variables.add(variablesOf(message).join(', '))
      checkForms(locale, key, message)
    }
    if (variables.size > 1) faults.push(`${key}: variables differ: ${[...variables].join(' | ')}`)
  }
}

/** Keys that code spells out, and patterns of those that it puts together (`errors_${code}`). */
const words = new Set<string>()
const patterns: RegExp[] = []
for await (const path of glob('src/**/*.{ts,svelte}')) {
  if (path.startsWith('src/messages') || path.endsWith('.test.ts')) continue
  const source = await readFile(path, 'utf8')
  for (const [word] of source.matchAll(/\b[a-z][a-zA-Z0-9]*(?:_[a-zA-Z0-9]+)+\b/g)) words.add(word)
  for (const [, start = '', end = ''] of source.matchAll(/`([a-z][a-zA-Z0-9_]*_)\$\{[^}]+\}([a-zA-Z0-9_]*)`/g)) {
    patterns.push(new RegExp(`^${start}\\w+${end}$`))
  }
}
for (const key of keys) {
  if (!words.has(key) && !patterns.some((pattern) => pattern.test(key))) faults.push(`${key}: nobody says it`)
}

for (const fault of faults) console.error(fault)
console.log(`messages: ${keys.size} in ${locales.length} languages, ${faults.length} faults`)
process.exit(faults.length > 0 || keys.size === 0 ? 1 : 0)
