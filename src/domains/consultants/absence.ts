import { iso, type Instant } from '../../base/time.ts'
import type { AbsenceView } from './schemas.ts'

type Absence = {
  readonly id: string
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly note: string | null
}

export const toAbsence = ({ id, startsAt, endsAt, note }: Absence): AbsenceView => ({
  id,
  from: iso(startsAt),
  to: iso(endsAt),
  note,
})
