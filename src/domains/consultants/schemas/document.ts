import { z } from 'zod'
import { id } from '../../../base/ids.ts'
import { isoInstant } from '../../../base/time.ts'

export const documentKinds = ['identity', 'licence', 'qualification', 'other'] as const
export const documentKind = z.enum(documentKinds)
export type DocumentKind = z.infer<typeof documentKind>

export const documentRefusalReasons = [
  'unreadable',
  'expired',
  'wrong_document',
  'name_differs',
  'not_in_register',
  'other',
] as const
export const documentRefusalReason = z.enum(documentRefusalReasons)

export const documentStates = ['awaiting', 'accepted', 'refused', 'expired'] as const

export const documentView = z
  .object({
    id,
    kind: documentKind,
    specialtyId: id.nullable().meta({ description: 'The profession that a licence is for' }),
    file: z.object({ id, name: z.string(), mediaType: z.string(), size: z.int() }),
    number: z.string().nullable(),
    expiresOn: z.iso.date().nullable().meta({ description: 'The last day on which it is valid' }),
    addedAt: isoInstant,
    state: z.enum(documentStates),
    reviewedAt: isoInstant.nullable(),
    refusalReason: documentRefusalReason.nullable(),
    refusalNote: z.string().nullable(),
  })
  .meta({ id: 'ConsultantDocument' })
export type DocumentView = z.infer<typeof documentView>

const number = z.string().trim().min(1).max(100)

export const addDocumentInput = z
  .object({
    personId: id,
    kind: documentKind,
    specialtyId: id.nullable().default(null),
    fileId: id,
    number: number.optional(),
    expiresOn: z.iso.date().optional(),
  })
  .refine(({ kind, specialtyId }) => (kind === 'licence') === (specialtyId !== null), {
    path: ['specialtyId'],
    error: 'licence_names_specialty',
  })

/** As read in the document itself by whoever reviews it. */
export const acceptDocumentInput = z.object({
  documentId: id,
  number: number.optional(),
  expiresOn: z.iso.date().nullable(),
})

export const refuseDocumentInput = z.object({
  documentId: id,
  reason: documentRefusalReason,
  note: z.string().trim().min(1).max(1_000).optional(),
})
