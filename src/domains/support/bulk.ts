import { z } from 'zod'
import { actorId } from '../../base/actor.ts'
import { type ErrorCode, errorCatalogue, Failure, present } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import { iso, isoOrNull } from '../../base/time.ts'
import { m } from '../../messages/messages.js'
import { action, type Context, view } from '../../platform/action.ts'
import { actingAs } from './acting-as.ts'
import { perform } from './deeds.ts'
import { startedRun, worksAtDesk } from './desk-permissions.ts'
import { bulkEnded, bulkGoesOn } from './events.ts'
import { isPlatform } from './permissions.ts'
import {
  apart,
  type BulkRunRow,
  countRun,
  endRun,
  insertRun,
  lockRun,
  nextInRun,
  resultsOf,
  runById,
  saveResult,
} from './queries/bulk.ts'
import { chosenIds } from './queries/desk.ts'
import { choiceOf } from './queue-of-tickets.ts'
import {
  bulkDeed,
  bulkResultPage,
  bulkResultQuery,
  type BulkRun,
  bulkRun,
  bulkRunId,
  mostAtOnce,
  startBulkInput,
} from './schemas/bulk.ts'

/** So many in one transaction: between two of them their tickets are free, and pages see how far it has come. */
const atOnce = 25

/**
 * Does one thing to many tickets, one after the other, as the caller would: each may be refused without the others.
 * Answers at once; how far it has come is asked for.
 */
export const startBulk = action({
  name: 'support.start-bulk',
  input: startBulkInput,
  output: bulkRun,
  permit: worksAtDesk,
  async run(context, { deed, ticketIds, filter }) {
    const { db, now, actor, locale } = context
    const startedBy = present(actorId(actor), 'forbidden')
    const ids = filter === undefined ? ticketIds : await chosenIds(db, choiceOf(context, filter), mostAtOnce)
    if (ids.length === 0) {
      const message = m.desk_bulk_nothing_chosen({}, { locale })
      throw new Failure('invalid_input', [{ path: 'ticketIds', code: 'nothing_chosen', message }])
    }
    const run = { id: newId(now), startedBy, startedAt: now, deed: JSON.stringify(deed) }
    const row = await insertRun(db, run, ids)
    await context.announce(bulkGoesOn, { runId: row.id }, { people: [startedBy] })
    return viewRun(context, row)
  },
})

/** The next of a run's tickets; announces itself until none is left. */
export const continueBulk = action({
  name: 'support.continue-bulk',
  input: bulkRunId,
  output: z.object({}),
  load: async ({ db }, { runId }) => present(await lockRun(db, runId)),
  permit: isPlatform,
  about: ({ runId }) => runId,
  async run(context, { runId }, run) {
    if (run.endedAt !== null) return {}
    const acting = await actingAs(context, run.startedBy)
    const deed = bulkDeed.parse(run.deed)
    const ids = await nextInRun(context.db, runId, atOnce)
    for (const ticketId of ids) {
      const refusedWith = await outcomeOf(context, () => perform(acting, ticketId, deed))
      await saveResult(context.db, runId, { ticketId, at: context.now, refusedWith })
    }
    const to = { people: [run.startedBy] }
    if (ids.length === atOnce) await context.announce(bulkGoesOn, { runId }, to)
    else {
      await endRun(context.db, runId, context.now)
      await context.announce(bulkEnded, { runId }, to)
    }
    return {}
  },
})

async function outcomeOf({ db }: Context, deed: () => Promise<unknown>): Promise<ErrorCode | null> {
  try {
    await apart(db, deed)
    return null
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return error.code
  }
}

const runOf = async ({ db }: Context, { runId }: { readonly runId: string }) => present(await runById(db, runId))

export const getBulk = view({
  name: 'support.get-bulk',
  input: bulkRunId,
  output: bulkRun,
  load: runOf,
  permit: startedRun,
  denial: 'not_found',
  run: (context, _input, row) => viewRun(context, row),
})

/** What came of it for each ticket. */
export const listBulkResults = view({
  name: 'support.list-bulk-results',
  input: bulkResultQuery,
  output: bulkResultPage,
  load: runOf,
  permit: startedRun,
  denial: 'not_found',
  async run({ db, locale }, { runId, refused, cursor, limit }) {
    const rows = await resultsOf(db, runId, { refused, after: cursor, limit })
    const items = rows.slice(0, limit).map(({ id, number, subject, doneAt, refusedWith }) => ({
      ticket: { id, number, subject },
      doneAt: isoOrNull(doneAt),
      refusal:
        refusedWith === null ? null : { code: refusedWith, title: m[`errors_${codeOf(refusedWith)}`]({}, { locale }) },
    }))
    return { items, next: rows.length > limit ? (items.at(-1)?.ticket.id ?? null) : null }
  },
})

const isCode = (text: string): text is ErrorCode => Object.hasOwn(errorCatalogue, text)
const codeOf = (text: string): ErrorCode => (isCode(text) ? text : 'internal')

async function viewRun({ db }: Context, row: BulkRunRow): Promise<BulkRun> {
  const { total, turned, refused } = await countRun(db, row.id)
  return {
    id: row.id,
    deed: bulkDeed.parse(row.deed),
    startedAt: iso(row.startedAt),
    endedAt: isoOrNull(row.endedAt),
    total,
    done: turned - refused,
    refused,
    left: total - turned,
  }
}
