import { z } from 'zod'
import { id } from '#base/ids.ts'
import { locale } from '#base/locale.ts'
import { fallback } from '#domains/consultations/schemas.ts'

/** What has been entered so far; what makes no sense is left out, and the interface says what is missing. */
const fields = {
  specialtyId: id,
  language: locale,
  subject: z.string().min(1),
  body: z.string().min(1),
  routing: z.enum(['direct', 'board']),
  consultantId: id,
  fallback,
}
export const draftFields = [
  'specialtyId',
  'language',
  'subject',
  'body',
  'routing',
  'consultantId',
  'fallback',
] as const
export type DraftField = (typeof draftFields)[number]

const draft = z.object(fields).partial()
export type Draft = z.infer<typeof draft>

export function draftOf(read: (name: DraftField) => string): Draft {
  const sensible = draftFields.flatMap((name) => {
    const parsed = fields[name].safeParse(read(name))
    return parsed.success ? [[name, parsed.data] as const] : []
  })
  return draft.parse(Object.fromEntries(sensible))
}
