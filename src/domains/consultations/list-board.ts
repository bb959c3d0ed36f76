import { z } from 'zod'
import { actorId, isOperator } from '../../base/actor.ts'
import { Failure } from '../../base/errors.ts'
import { id } from '../../base/ids.ts'
import { toPage } from '../../base/page.ts'
import { instantInput, iso } from '../../base/time.ts'
import { type Context, view } from '../../platform/action.ts'
import { listSpecialties, qualificationOf } from '../consultants/index.ts'
import { toBoardItem } from './board-item.ts'
import { maySeeBoard } from './permissions.ts'
import { type BoardCursor, selectBoard } from './queries/board.ts'
import type { RequestRow } from './queries/requests.ts'
import { boardPage, boardQuery } from './schemas.ts'
import { specialtyNames } from './view-requests.ts'

/**
 * The requests that the caller could take (C2), ageing ones first, then by how long they wait; who is not qualified
 * for anything sees an empty board, operators all of it. Neither who asks nor files are shown before one is taken.
 */
export const listBoard = view({
  name: 'consultations.list-board',
  input: boardQuery,
  output: boardPage,
  permit: maySeeBoard,
  async run(context, { specialtyId, language, cursor, limit }) {
    const qualifiedFor = isOperator(context.actor) ? null : await ownQualification(context)
    const rows = await selectBoard(context.db, {
      qualifiedFor,
      notOf: actorId(context.actor),
      specialtyIds: specialtyId === undefined ? undefined : await withThoseBelow(context, specialtyId),
      language,
      cursor: cursor === undefined ? undefined : parseCursor(cursor),
      limit,
    })
    const specialties = await specialtyNames(context)
    return toPage(rows, limit, toCursor, (row) => toBoardItem(row, specialties))
  },
})

const nothing = { specialtyIds: [], languages: [] }

const ownQualification = async (context: Context) =>
  (await qualificationOf(context, actorId(context.actor) ?? '')) ?? nothing

/** A specialty of the first level stands for all of its own. */
async function withThoseBelow(context: Context, specialtyId: string): Promise<string[]> {
  const { items } = await listSpecialties.within(context, { retired: true })
  return items.filter(({ id: own, parentId }) => own === specialtyId || parentId === specialtyId).map((item) => item.id)
}

const toCursor = ({ agedAt, listedAt, id: requestId }: RequestRow): string =>
  `${agedAt === null ? 'fresh' : 'aged'}_${listedAt === null ? '' : iso(listedAt)}_${requestId}`

const cursorParts = z.tuple([z.enum(['aged', 'fresh']), instantInput, id])

function parseCursor(cursor: string): BoardCursor {
  const parsed = cursorParts.safeParse(cursor.split('_'))
  if (!parsed.success) throw new Failure('invalid_input', [{ path: 'cursor', code: 'invalid_cursor', message: cursor }])
  const [age, listedAt, requestId] = parsed.data
  return { aged: age === 'aged', listedAt, id: requestId }
}
