import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { view } from '../../platform/action.ts'
import { maySeeRecord } from './permissions.ts'
import { recordOf } from './record.ts'
import { consultantRecord } from './schemas.ts'

/** Everything kept of a consultant, for themselves and for administrators. */
export const getRecord = view({
  name: 'consultants.get-record',
  input: z.object({ personId: id }),
  output: consultantRecord,
  permit: (actor, _subject, input) => maySeeRecord(actor, input),
  denial: 'not_found',
  run: (context, { personId }) => recordOf(context, personId),
})
