import { z } from 'zod'
import { present } from '../../base/errors.ts'
import { action, type Context } from '../../platform/action.ts'
import { importChanged, importGoesOn, ticketsImported } from './events.ts'
import { isPlatform } from './permissions.ts'
import { planNext } from './planning.ts'
import { nextToDo } from './queries/records.ts'
import { changeRun, lockRun, removeParts, type RunRow } from './queries/runs.ts'
import { readNext } from './read-next.ts'
import { importId, importSettings, type ImportSettings } from './schemas.ts'
import { takeInPerson } from './take-in-people.ts'
import { takeInOrphan } from './take-in-orphan.ts'
import { takeInTicket } from './take-in-tickets.ts'
import { administrators } from './telling.ts'

/** So many in one transaction: others wait for none of it for long, and a worker that dies leaves no more undone. */
const [peopleAtOnce, ticketsAtOnce, repliesAtOnce] = [50, 20, 100]

/**
 * One step of an import, whatever it is at, in a transaction of its own; announces itself until nothing is left. Two
 * that come at once do one step after the other.
 */
export const continueImport = action({
  name: 'import.continue',
  input: importId,
  output: z.object({ goesOn: z.boolean() }),
  load: async ({ db }, input) => (await lockRun(db, input.importId)) ?? null,
  permit: isPlatform,
  about: (input) => input.importId,
  async run(context, _input, row) {
    if (row === null || !works.has(row.state)) return { goesOn: false }
    const goesOn = await step(context, row, importSettings.parse(row.settings))
    await context.announce(goesOn ? importGoesOn : importChanged, { importId: row.id }, administrators)
    return { goesOn }
  },
})

const works: ReadonlySet<string> = new Set(['reading', 'planning', 'running'])

function step(context: Context, row: RunRow, settings: ImportSettings): Promise<boolean> {
  if (row.state === 'reading') return readNext(context, row, settings)
  if (row.state === 'planning') return planNext(context, row, settings)
  return takeInNext(context, row, settings)
}

/** People first, for tickets name them; then tickets with what was said on them; then what was said on earlier ones. */
async function takeInNext(context: Context, { id }: RunRow, settings: ImportSettings): Promise<boolean> {
  const { db, now } = context
  const people = await nextToDo(db, id, 'person', peopleAtOnce)
  for (const person of people) await takeInPerson(context, person, settings)
  if (people.length > 0) return true
  const tickets = await nextToDo(db, id, 'ticket', ticketsAtOnce)
  const ids: (string | null)[] = []
  for (const ticket of tickets) ids.push(await takeInTicket(context, ticket, settings))
  const replies = tickets.length > 0 ? [] : await nextToDo(db, id, 'reply', repliesAtOnce)
  for (const reply of replies) ids.push(await takeInOrphan(context, reply, settings))
  const ticketIds = [...new Set(ids.filter((one) => one !== null))]
  if (ticketIds.length > 0) await context.announce(ticketsImported, { ticketIds })
  if (tickets.length + replies.length > 0) return true
  present(await changeRun(db, id, ['running'], { state: 'done', endedAt: now }), 'conflict')
  await removeParts(db, id)
  return false
}
