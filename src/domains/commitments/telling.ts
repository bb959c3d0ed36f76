import type { Audience } from '../../platform/events.ts'
import { clause } from '../agreements/index.ts'
import type { CommitmentRow } from './queries.ts'
import { subjectKind } from './schemas.ts'

/** What every event of this domain says of its clock. */
export const eventOf = (row: CommitmentRow) => ({
  commitmentId: row.id,
  clause: clause.parse(row.clause),
  subjectKind: subjectKind.parse(row.subjectKind),
  subjectId: row.subjectId,
  responsibleId: row.responsibleId,
  beneficiaryId: row.beneficiaryId,
})

/** Those whose open pages show the clock. */
export const watchersOf = ({ responsibleId, beneficiaryId }: CommitmentRow): Audience => ({
  people: [responsibleId, beneficiaryId].filter((id) => id !== null),
  roles: ['agent', 'administrator'],
})
