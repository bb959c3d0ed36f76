import { z } from 'zod'
import { Failure } from '../base/errors.ts'
import type { Locale } from '../base/locale.ts'

const speak: Record<Locale, z.core.$ZodErrorMap> = {
  ar: z.locales.ar().localeError,
  fr: z.locales.fr().localeError,
  en: z.locales.en().localeError,
}

/** Parses what came from outside. Throws `invalid_input` with a fault per field, in the caller's language. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, raw: unknown, locale: Locale): z.output<Schema> {
  const parsed = schema.safeParse(raw, { error: speak[locale] })
  if (parsed.success) return parsed.data
  throw new Failure(
    'invalid_input',
    parsed.error.issues.map((issue) => ({
      path: issue.path.map(String).join('.'),
      code: issue.code ?? 'invalid',
      message: issue.message,
    })),
  )
}
