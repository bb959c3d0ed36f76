import { iso, isoOrNull } from '../../base/time.ts'
import type { RequestRow } from './queries/requests.ts'
import type { BoardItem } from './schemas.ts'

/** As much of a request as strangers may read: the personal data stay with the request until it is taken (C2). */
export const toBoardItem = (row: RequestRow, specialty: (id: string) => BoardItem['specialty']): BoardItem => ({
  id: row.id,
  number: row.number,
  specialty: specialty(row.specialtyId),
  subject: row.subject,
  body: row.body,
  language: row.language,
  listedAt: iso(row.listedAt ?? row.sentAt),
  agedAt: isoOrNull(row.agedAt),
})
