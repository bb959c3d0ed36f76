import { z } from 'zod'
import { newId, id } from '../../base/ids.ts'
import { type Instant, instantInput, isoOrNull } from '../../base/time.ts'
import { action, type Context } from '../../platform/action.ts'
import { calendarOf, orUnreachable } from '../agreements/index.ts'
import { dueInstant, isPast, nextColumns } from './clock.ts'
import { withCalendar } from './course.ts'
import { deadlineMoved } from './events.ts'
import { clocksOf, type Loaded, storedSegments } from './loading.ts'
import { mayRecompute } from './permissions.ts'
import { insertChange, openUnder, ringKeepers, updateCommitment } from './queries.ts'
import { eventOf, watchersOf } from './telling.ts'

const batch = 500

/**
 * A calendar was edited at `at`: its open clocks follow it from then on. What had elapsed stays; where the deadline
 * moves, what had been promised is kept, and those concerned are told.
 */
export const followCalendar = action({
  name: 'commitments.follow-calendar',
  input: z.object({ calendarId: id, revision: z.int(), at: instantInput }),
  output: z.object({ moved: z.int() }),
  permit: mayRecompute,
  about: ({ calendarId }) => calendarId,
  async run(context, { calendarId, revision, at }) {
    let moved = 0
    let after: string | null = null
    for (;;) {
      const rows = await openUnder(context.db, calendarId, after, batch).forUpdate().execute()
      for (const loaded of await clocksOf(context, rows)) {
        if (await follow(context, loaded, revision, at)) moved += 1
      }
      after = rows.at(-1)?.id ?? null
      if (rows.length < batch) break
    }
    if (moved > 0) await ringKeepers(context.db)
    return { moved }
  },
})

async function follow(context: Context, { row, clockwork }: Loaded, revision: number, at: Instant): Promise<boolean> {
  const stored = storedSegments.parse(row.segments)
  // A clock that started after the edit, or an edit that came twice.
  if ((stored.at(-1)?.revision ?? 0) >= revision) return false
  // What was missed before the edit was missed under what had been promised.
  if (isPast(row.dueAt, at)) return false
  const calendar = await calendarOf(context, row.calendarId, revision)
  const followed = orUnreachable(() => withCalendar(clockwork, calendar, at.epochMilliseconds))
  const kept = stored.slice(0, followed.segments.length - 1)
  const segments = [...kept, { since: followed.segments.at(-1)?.since ?? 0, revision }]
  const dueAt = dueInstant(followed)
  const next = nextColumns(followed, row.remindedShare)
  await updateCommitment(context.db, row.id, { segments: JSON.stringify(segments), dueAt, ...next })
  if (dueAt?.epochMilliseconds === row.dueAt?.epochMilliseconds) return false
  const trace = { id: newId(context.now), commitmentId: row.id, at, cause: 'calendar_edited' }
  await insertChange(context.db, { ...trace, dueBefore: row.dueAt, dueAfter: dueAt })
  const change = { ...eventOf(row), dueBefore: isoOrNull(row.dueAt), dueAfter: isoOrNull(dueAt) }
  await context.announce(deadlineMoved, change, watchersOf(row))
  return true
}
