import { iso } from '../../base/time.ts'
import type { Audience } from '../../platform/events.ts'
import type { CallOutRow } from './queries/call-outs.ts'
import { clause } from './schemas.ts'

/** Duty concerns those who have it, and those who plan it. */
export const watchers: Audience = { roles: ['agent', 'administrator'] }

/** What a call-out is for. */
export const matterOf = (row: CallOutRow) => ({
  subjectKind: row.subjectKind,
  subjectId: row.subjectId,
  number: row.number,
  subject: row.subject,
  clause: clause.parse(row.clause),
  dueAt: iso(row.dueAt),
})

/** What every event of a call-out says of it. */
export const about = (row: CallOutRow) => ({ callOutId: row.id, ...matterOf(row) })
