import type { z } from 'zod'
import { Failure } from '../base/errors.ts'
import type { Locale } from '../base/locale.ts'
import { m } from '../messages/messages.js'
import { faultsInWords } from './faults-in-words.ts'

/** Faults that a schema finds by a rule of its own: its `error`, or the `code` of its `params`, is one of these names. */
const ownFaults = {
  invalid_time_zone: m.faults_invalid_time_zone,
  ends_before_it_begins: m.faults_ends_before_it_begins,
  licence_names_specialty: m.faults_licence_names_specialty,
  one_of_to_and_by: m.faults_one_of_to_and_by,
  malformed_hours: m.faults_malformed_hours,
  reversed_hours: m.faults_reversed_hours,
  overlapping_hours: m.faults_overlapping_hours,
  reversed_dates: m.faults_reversed_dates,
  exception_too_long: m.faults_exception_too_long,
  consultant_required: m.faults_consultant_required,
  fallback_required: m.faults_fallback_required,
  not_for_the_board: m.faults_not_for_the_board,
  default_language_not_offered: m.faults_default_language_not_offered,
  unwritable_characters: m.faults_unwritable_characters,
  reason_if_declined: m.faults_reason_if_declined,
  in_no_language: m.faults_in_no_language,
  ticket_or_priority: m.faults_ticket_or_priority,
  reason_of_other_answer: m.faults_reason_of_other_answer,
  macro_says_nothing: m.faults_macro_says_nothing,
} as const

function ownFault(issue: z.core.$ZodIssue): keyof typeof ownFaults | undefined {
  const named: unknown = issue.code === 'custom' ? (issue.params?.['code'] ?? issue.message) : undefined
  return typeof named === 'string' && isOwnFault(named) ? named : undefined
}
const isOwnFault = (name: string): name is keyof typeof ownFaults => Object.hasOwn(ownFaults, name)

/** Where text holds what no database keeps: a zero byte, or half of a surrogate pair. */
function unwritable(value: unknown, path: readonly string[] = []): string[] {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed() ? [path.join('.')] : []
  // Bytes are no text, and a file has millions of them.
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return []
  return Object.entries(value).flatMap(([key, inner]) => unwritable(inner, [...path, key]))
}

/** Parses what came from outside. Throws `invalid_input` with a fault per field, in the caller's language. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, raw: unknown, locale: Locale): z.output<Schema> {
  const message = ownFaults.unwritable_characters({}, { locale })
  const faults = unwritable(raw).map((path) => ({ path, code: 'unwritable_characters', message }))
  if (faults.length > 0) throw new Failure('invalid_input', faults)
  const parsed = schema.safeParse(raw, { error: faultsInWords(locale) })
  if (parsed.success) return parsed.data
  throw new Failure(
    'invalid_input',
    parsed.error.issues.map((issue) => {
      const path = issue.path.map(String).join('.')
      const own = ownFault(issue)
      return own === undefined
        ? { path, code: issue.code ?? 'invalid', message: issue.message }
        : { path, code: own, message: ownFaults[own]({}, { locale }) }
    }),
  )
}
