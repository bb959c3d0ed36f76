import { z } from 'zod'
import { Failure } from '../base/errors.ts'
import type { Locale } from '../base/locale.ts'
import { m } from '../messages/messages.js'

const speak: Record<Locale, z.core.$ZodErrorMap> = {
  ar: z.locales.ar().localeError,
  fr: z.locales.fr().localeError,
  en: z.locales.en().localeError,
}

/** Faults that a schema finds by a rule of its own: its `error` is one of these names. */
const ownFaults = {
  invalid_time_zone: m.faults_invalid_time_zone,
  ends_before_it_begins: m.faults_ends_before_it_begins,
  licence_names_specialty: m.faults_licence_names_specialty,
  one_of_to_and_by: m.faults_one_of_to_and_by,
} as const
const isOwnFault = (name: string): name is keyof typeof ownFaults => Object.hasOwn(ownFaults, name)

/** Parses what came from outside. Throws `invalid_input` with a fault per field, in the caller's language. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, raw: unknown, locale: Locale): z.output<Schema> {
  const parsed = schema.safeParse(raw, { error: speak[locale] })
  if (parsed.success) return parsed.data
  throw new Failure(
    'invalid_input',
    parsed.error.issues.map(({ path, code, message }) => ({
      path: path.map(String).join('.'),
      ...(isOwnFault(message)
        ? { code: message, message: ownFaults[message]({}, { locale }) }
        : { code: code ?? 'invalid', message }),
    })),
  )
}
