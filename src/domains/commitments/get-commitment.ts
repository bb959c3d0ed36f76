import { z } from 'zod'
import { present } from '../../base/errors.ts'
import { id } from '../../base/ids.ts'
import { iso, isoOrNull } from '../../base/time.ts'
import { type Context, view } from '../../platform/action.ts'
import { clause } from '../agreements/index.ts'
import { explanationOf, readerOf } from './explanation.ts'
import { clockOf } from './loading.ts'
import { maySeeCommitment } from './permissions.ts'
import { changesOf, commitmentById } from './queries.ts'
import { commitmentChange, commitmentDetail } from './schemas.ts'
import { toView } from './view.ts'

const theCommitment = async ({ db }: Context, { commitmentId }: { commitmentId: string }) =>
  present(await commitmentById(db, commitmentId))

/** One clock, why its deadline is when it is, and what had been promised before something moved it. */
export const getCommitment = view({
  name: 'commitments.get-commitment',
  input: z.object({ commitmentId: id }),
  output: commitmentDetail,
  load: theCommitment,
  permit: maySeeCommitment,
  denial: 'not_found',
  run: async (context, { commitmentId }, row) => {
    const clockwork = await clockOf(context, row)
    const changes = await changesOf(context.db, commitmentId)
    return {
      ...toView(context, { row, clockwork }),
      explanation: explanationOf(clockwork, readerOf(context)),
      changes: changes.map(({ at, cause, dueBefore, dueAfter, clauseBefore, clauseAfter }) => ({
        at: iso(at),
        cause: commitmentChange.shape.cause.parse(cause),
        dueBefore: isoOrNull(dueBefore),
        dueAfter: isoOrNull(dueAfter),
        clauseBefore: clause.nullable().parse(clauseBefore),
        clauseAfter: clause.nullable().parse(clauseAfter),
      })),
    }
  },
})
