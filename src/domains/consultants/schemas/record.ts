import { z } from 'zod'
import { id } from '../../../base/ids.ts'
import { locale } from '../../../base/locale.ts'
import { pageOf, pageQuery } from '../../../base/page.ts'
import { isoInstant } from '../../../base/time.ts'
import { profiles } from './consultant.ts'
import { documentView } from './document.ts'
import { specialtyView } from './specialty.ts'

export const decisions = ['verified', 'refused', 'withdrawn', 'expired'] as const
export const decision = z.enum(decisions)
export type Decision = z.infer<typeof decision>

export const refusalReasons = [
  'identity_unproven',
  'licence_missing',
  'qualification_insufficient',
  'documents_unclear',
  'other',
] as const
export const refusalReason = z.enum(refusalReasons)
export const withdrawalReasons = ['own_wish', 'licence_lost', 'false_documents', 'complaints', 'other'] as const
export const withdrawalReason = z.enum(withdrawalReasons)

/** Where a consultant stands; whether a verified one asks to be verified anew is `awaitingSince`. */
export const consultantStates = ['preparing', 'awaiting', 'verified', 'refused', 'withdrawn', 'expired'] as const
export const consultantState = z.enum(consultantStates)
export type ConsultantState = z.infer<typeof consultantState>

/** A document without which nobody is verified. */
export const requirement = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('identity') }),
  z.object({ kind: z.literal('licence'), specialtyId: id }),
])
export type Requirement = z.infer<typeof requirement>

export const decisionView = z.object({
  id,
  decision,
  at: isoInstant,
  by: z
    .string()
    .nullable()
    .meta({ description: 'Name of the administrator; null when the platform took note of an expiry' }),
  expiresOn: z.iso.date().nullable(),
  reason: z.enum([...refusalReasons, ...withdrawalReasons]).nullable(),
  note: z.string().nullable(),
})
export type DecisionView = z.infer<typeof decisionView>

export const recordSpecialty = z.object({
  specialty: specialtyView,
  confirmedAt: isoInstant.nullable().meta({ description: 'Covered by a verification since' }),
})

/** Everything that the platform keeps of a consultant, for themselves and for administrators. */
export const consultantRecord = z
  .object({
    id,
    name: z.string(),
    email: z.string(),
    suspended: z.boolean(),
    state: consultantState,
    awaitingSince: isoInstant.nullable(),
    verifiedAt: isoInstant.nullable(),
    verificationExpiresOn: z.iso.date().nullable(),
    languages: z.array(locale),
    loadLimit: z.int(),
    profiles,
    specialties: z.array(recordSpecialty),
    documents: z.array(documentView),
    missing: z.array(requirement).meta({ description: 'No accepted and valid document proves these' }),
    longestExpiry: z.iso.date().nullable().meta({ description: 'The last day that a verification could stand' }),
    decisions: z.array(decisionView).meta({ description: 'The latest ten' }),
    may: z.object({ submit: z.boolean(), verify: z.boolean(), refuse: z.boolean(), withdraw: z.boolean() }),
  })
  .meta({ id: 'ConsultantRecord' })
export type ConsultantRecord = z.infer<typeof consultantRecord>

export const recordLists = ['awaiting', 'verified', 'others'] as const
export const recordQuery = pageQuery.extend({
  list: z.enum(recordLists).default('awaiting').meta({
    description: 'awaiting: longest wait first; verified: soonest expiry first; others: everybody else',
  }),
})

export const recordSummary = z.object({
  id,
  name: z.string(),
  suspended: z.boolean(),
  state: consultantState,
  awaitingSince: isoInstant.nullable(),
  verificationExpiresOn: z.iso.date().nullable(),
  languages: z.array(locale),
  specialties: z.int().meta({ description: 'How many' }),
  unreviewed: z.int().meta({ description: 'Documents that nobody has looked at' }),
})
export type RecordSummary = z.infer<typeof recordSummary>
export const recordPage = pageOf(recordSummary)

const note = z.string().trim().min(1).max(1_000)
export const verifyInput = z.object({
  personId: id,
  expiresOn: z.iso.date().optional().meta({ description: 'Earlier than the documents allow, if wished' }),
})
export const refuseInput = z.object({ personId: id, reason: refusalReason, note: note.optional() })
export const withdrawInput = z.object({ personId: id, reason: withdrawalReason, note: note.optional() })
