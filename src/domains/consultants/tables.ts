import type { Generated } from 'kysely'
import type { Locale } from '../../base/locale.ts'
import type { Instant } from '../../base/time.ts'
import type { Json } from '../../platform/database/tables.ts'
import type { Decision, DocumentKind } from './schemas.ts'

declare module '../../platform/database/tables.ts' {
  interface Tables {
    specialties: SpecialtyTable
    consultants: ConsultantTable
    consultantSpecialties: ConsultantSpecialtyTable
    consultantDocuments: ConsultantDocumentTable
    consultantDecisions: ConsultantDecisionTable
    consultantAbsences: ConsultantAbsenceTable
  }
}

export interface SpecialtyTable {
  id: string
  parentId: string | null
  slug: string
  name: Json
  position: number
  licenceRequired: Generated<boolean>
  retiredAt: Instant | null
}

export interface ConsultantTable {
  personId: string
  profiles: Json
  languages: Locale[]
  loadLimit: number
  startedAt: Instant
  awaitingSince: Instant | null
  lastDecision: Decision | null
  verifiedAt: Instant | null
  verifiedBy: string | null
  verificationExpiresOn: string | null
  verifiedUntil: Instant | null
  warnedDays: number | null
}

export interface ConsultantSpecialtyTable {
  personId: string
  specialtyId: string
  addedAt: Instant
  confirmedAt: Instant | null
}

export interface ConsultantDocumentTable {
  id: string
  personId: string
  kind: DocumentKind
  specialtyId: string | null
  fileId: string
  number: string | null
  expiresOn: string | null
  addedAt: Instant
  acceptedAt: Instant | null
  refusedAt: Instant | null
  reviewedBy: string | null
  refusalReason: string | null
  refusalNote: string | null
  removedAt: Instant | null
}

export interface ConsultantDecisionTable {
  id: string
  personId: string
  decision: Decision
  at: Instant
  decidedBy: string | null
  expiresOn: string | null
  reason: string | null
  note: string | null
}

export interface ConsultantAbsenceTable {
  id: string
  personId: string
  startsAt: Instant
  endsAt: Instant
  note: string | null
}
