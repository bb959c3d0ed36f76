import { type Actor } from '../../base/actor.ts'
import { present } from '../../base/errors.ts'
import { iso, isoOrNull, type Instant } from '../../base/time.ts'
import type { Context } from '../../platform/action.ts'
import { getPerson } from '../accounts/index.ts'
import { type FileView, fileViews } from '../files/index.ts'
import { mayChangeOwn, mayDecide } from './permissions.ts'
import { type DocumentRow, selectDocuments } from './queries/documents.ts'
import { type ConsultantRow, findConsultant, selectDecisions, selectHeldSpecialties } from './queries/records.ts'
import { toSpecialty } from './queries/specialties.ts'
import {
  type ConsultantRecord,
  decisionView,
  type DocumentView,
  documentView,
  profiles,
  type Requirement,
} from './schemas.ts'
import { dayOf, documentState, proven, stateOf } from './verification.ts'

const shownDecisions = 10

/** Everything kept of a consultant; whoever calls has asked whether it may be seen. Throws `not_found`. */
export async function recordOf(context: Context, personId: string): Promise<ConsultantRecord> {
  const { db, now, actor } = context
  const row = present(await findConsultant(db, personId))
  const person = await getPerson(context, personId)
  const held = await selectHeldSpecialties(db, personId)
  const documents = await selectDocuments(db, personId)
  const files = await fileViews(
    context,
    documents.map(({ fileId }) => fileId),
  )
  const decisions = await selectDecisions(db, personId, shownDecisions)
  const { missing, longestExpiry } = proven(held, documents, dayOf(now))
  return {
    id: personId,
    name: person.name,
    email: person.email,
    suspended: person.suspendedAt !== null,
    state: stateOf(row, now),
    awaitingSince: isoOrNull(row.awaitingSince),
    verifiedAt: isoOrNull(row.verifiedAt),
    verificationExpiresOn: row.verificationExpiresOn,
    languages: row.languages,
    loadLimit: row.loadLimit,
    profiles: profiles.parse(row.profiles),
    specialties: held.map((specialty) => ({
      specialty: toSpecialty(specialty),
      confirmedAt: isoOrNull(specialty.confirmedAt),
    })),
    documents: documents.map((document) => toDocument(document, files, now)),
    missing,
    longestExpiry,
    decisions: decisions.map(({ deciderName, at, ...rest }) =>
      decisionView.parse({ ...rest, at: iso(at), by: deciderName }),
    ),
    may: mayNow(actor, row, missing),
  }
}

function mayNow(actor: Actor, row: ConsultantRow, missing: readonly Requirement[]): ConsultantRecord['may'] {
  const waits = row.awaitingSince !== null
  const decides = mayDecide(actor, row)
  return {
    submit: mayChangeOwn(actor, row) && !waits,
    verify: decides && waits && missing.length === 0,
    refuse: decides && waits,
    withdraw: decides && row.verifiedAt !== null,
  }
}

function toDocument(row: DocumentRow, files: ReadonlyMap<string, FileView>, now: Instant): DocumentView {
  const { id, kind, specialtyId, fileId, number, expiresOn, addedAt, refusalReason, refusalNote } = row
  return documentView.parse({
    id,
    kind,
    specialtyId,
    file: present(files.get(fileId)),
    number,
    expiresOn,
    addedAt: iso(addedAt),
    state: documentState(row, dayOf(now)),
    reviewedAt: isoOrNull(row.acceptedAt ?? row.refusedAt),
    refusalReason,
    refusalNote,
  })
}
