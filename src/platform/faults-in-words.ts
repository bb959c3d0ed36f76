import { z } from 'zod'
import type { Locale } from '../base/locale.ts'
import { m } from '../messages/messages.js'

const spokenByLibrary: Record<Locale, z.core.$ZodErrorMap> = {
  ar: z.locales.ar().localeError,
  fr: z.locales.fr().localeError,
  en: z.locales.en().localeError,
}

type Issue = z.core.$ZodRawIssue
type Say = { readonly locale: Locale }

/**
 * What is wrong with an input, as a person would be told in their language; the library's own words, which name its
 * types in English, are left for what is rare. Give it to a parse as `error`. Pure.
 */
export const faultsInWords = (locale: Locale): z.core.$ZodErrorMap => {
  const say = { locale }
  return (issue) => ownWords(issue, say) ?? spokenByLibrary[locale](issue)
}

function ownWords(issue: Issue, say: Say): string | null {
  switch (issue.code) {
    case 'invalid_type':
      return isMissing(issue.input) ? m.faults_required({}, say) : m.faults_other_kind({ kind: issue.expected }, say)
    case 'invalid_value':
      if (isMissing(issue.input) || issue.input === '') return m.faults_required({}, say)
      return m.faults_not_offered({ values: issue.values.map(String).join(', ') }, say)
    case 'invalid_format':
      if (issue.input === '') return m.faults_required({}, say)
      return issue.format === 'email' ? m.faults_email({}, say) : m.faults_format({ format: issue.format }, say)
    case 'unrecognized_keys':
      return m.faults_unknown_fields({ fields: issue.keys.join(', ') }, say)
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum), say)
    case 'too_big':
      return tooBig(issue.origin, Number(issue.maximum), say)
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    case 'invalid_union':
    case 'not_multiple_of':
      break
  }
  return null
}

const isMissing = (input: unknown): boolean => input === undefined || input === null
const numbers: readonly string[] = ['number', 'int']
const lists: readonly string[] = ['array', 'set', 'map']

function tooSmall(of: string, least: number, say: Say): string | null {
  if (of === 'string') return least <= 1 ? m.faults_required({}, say) : m.faults_too_short({ count: least }, say)
  if (lists.includes(of)) return least <= 1 ? m.faults_required({}, say) : m.faults_too_few({ count: least }, say)
  return numbers.includes(of) ? m.faults_too_low({ least }, say) : null
}

function tooBig(of: string, most: number, say: Say): string | null {
  if (of === 'string') return m.faults_too_long({ count: most }, say)
  if (lists.includes(of)) return m.faults_too_many({ count: most }, say)
  return numbers.includes(of) ? m.faults_too_high({ most }, say) : null
}
