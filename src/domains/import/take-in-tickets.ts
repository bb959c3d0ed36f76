import { Failure } from '../../base/errors.ts'
import { isOperator } from '../../base/actor.ts'
import { iso } from '../../base/time.ts'
import { asSystem, type Context } from '../../platform/action.ts'
import { getPerson } from '../accounts/index.ts'
import { importedTicket, importTicket } from '../support/index.ts'
import { guessLanguage } from './guess-language.ts'
import { neutralTicket } from './neutral.ts'
import { link, linkedTo } from './queries/links.ts'
import { type RecordRow, repliesToDo, settleRecord } from './queries/records.ts'
import type { ImportSettings } from './schemas.ts'
import { takeInReplies } from './take-in-replies.ts'
import { longestText, parseReply, reportOf, withFiles } from './understood.ts'

/** Makes a ticket with all that was said on it, once. Answers its id here; null where it cannot be made. */
export async function takeInTicket(context: Context, row: RecordRow, settings: ImportSettings): Promise<string | null> {
  const { db, now } = context
  const { source } = settings
  const named = { source, kind: 'ticket', externalId: row.externalId } as const
  const here = await linkedTo(db, named)
  const replies = await repliesToDo(db, row.runId, row.externalId)
  if (here !== undefined) {
    await takeInLater(context, here.subjectId, replies, settings)
    await settleRecord(db, row, { at: now, outcome: 'skipped', reason: 'already_imported' })
    return here.subjectId
  }
  const requester = await linkedTo(db, { source, kind: 'person', externalId: row.parentId ?? '' })
  if (requester === undefined || row.at === null) {
    await settleRecord(db, row, { at: now, outcome: 'fault', reason: 'requester_unknown' })
    return null
  }
  const { report, rest, first } = beginningOf(context, row, replies)
  const { assigneeId: assigned, ...record } = neutralTicket.parse(row.record)
  const made = await importTicket.within(asSystem(context), {
    ...report,
    source,
    externalId: row.externalId,
    requesterId: requester.subjectId,
    assigneeId: await assigneeOf(context, settings, assigned),
    state: record.state === 'deleted' ? 'closed' : record.state,
    openedAt: iso(row.at),
    priority: record.priority,
    category: record.category,
    updatedAt: record.updatedAt,
    resolvedAt: record.resolvedAt,
    closedAt: record.closedAt,
  })
  // Where another run was faster since this one asked, this transaction leaves nothing, and asks again.
  if (!(await link(db, named, { subjectId: made.id, runId: row.runId }))) throw new Failure('conflict')
  if (first !== undefined) {
    await link(db, { source, kind: 'reply', externalId: first.externalId }, { subjectId: made.id, runId: row.runId })
    await settleRecord(db, first, { at: now, outcome: 'skipped', reason: 'is_the_report' })
  }
  const ticket = { id: made.id, requesterId: requester.subjectId, language: report.language, openedAt: row.at, rest }
  await takeInReplies(
    context,
    ticket,
    replies.filter((reply) => reply !== first),
    settings,
  )
  await settleRecord(db, row, { at: now, outcome: 'created' })
  return made.id
}

/** What it begins with: its words, those that do not fit in, and the reply that says the same. */
function beginningOf({ platform }: Context, row: RecordRow, replies: readonly RecordRow[]) {
  const record = neutralTicket.parse(row.record)
  const said = replies.map((reply) => {
    const { body, internal, authorId, side } = parseReply(reply.record)
    const byRequester = side === undefined ? authorId === undefined || authorId === row.parentId : side === 'requester'
    return { body, internal, byRequester }
  })
  const { subject, body, rest, opening } = reportOf(record, said)
  const first = opening === null ? undefined : replies[opening]
  const language = record.language ?? guessLanguage(`${subject} ${body}`) ?? platform.environment.DEFAULT_LOCALE
  const files = [...(record.files ?? []), ...(first === undefined ? [] : (parseReply(first.record).files ?? []))]
  const whole = withFiles(body, files, language)
  return { report: { subject, body: whole.length > longestText ? body : whole, language }, rest, first }
}

/** What was said on a ticket since an earlier file, or in another one. */
export async function takeInLater(
  context: Context,
  ticketId: string,
  replies: readonly RecordRow[],
  settings: ImportSettings,
): Promise<void> {
  const ticket = await importedTicket(context, ticketId)
  if (ticket !== undefined) await takeInReplies(context, ticket, replies, settings)
}

/** Whoever had it there has it here, if they work here. */
async function assigneeOf(
  context: Context,
  { source }: ImportSettings,
  externalId: string | undefined,
): Promise<string | null> {
  if (externalId === undefined) return null
  const named = await linkedTo(context.db, { source, kind: 'person', externalId })
  const person = named === undefined ? undefined : await getPerson(context, named.subjectId)
  if (person === undefined || person.suspendedAt !== null) return null
  return isOperator({ kind: 'person', ...person }) ? person.id : null
}
