import { z } from 'zod'
import { id } from '../../../base/ids.ts'
import { pageOf, pageByIdQuery } from '../../../base/page.ts'
import { isoInstant } from '../../../base/time.ts'
import { words } from '../schemas.ts'
import { deed, ticketFilter } from './desk.ts'

export const bulkDeed = z.discriminatedUnion('do', [
  ...deed.options,
  z.object({ do: z.literal('macro'), macroId: id }),
  z.object({ do: z.literal('note'), body: words(10_000) }),
])
export type BulkDeed = z.infer<typeof bulkDeed>

/** Tickets at once, at the highest. */
export const mostAtOnce = 10_000

export const startBulkInput = z.object({
  deed: bulkDeed,
  ticketIds: z.array(id).max(1_000).default([]),
  filter: ticketFilter.optional().meta({ description: `Instead of ids: all that it finds, ${mostAtOnce} at most` }),
})

export const bulkRun = z
  .object({
    id,
    deed: bulkDeed,
    startedAt: isoInstant,
    endedAt: isoInstant.nullable(),
    total: z.int(),
    done: z.int(),
    refused: z.int(),
    left: z.int(),
  })
  .meta({ id: 'BulkRun' })
export type BulkRun = z.infer<typeof bulkRun>

export const bulkRunId = z.object({ runId: id })
export const bulkResultQuery = pageByIdQuery.extend({
  runId: id,
  refused: z.stringbool().or(z.boolean()).default(false),
})
export const bulkResultPage = pageOf(
  z.object({
    ticket: z.object({ id, number: z.string(), subject: z.string() }),
    doneAt: isoInstant.nullable(),
    refusal: z
      .object({ code: z.string(), title: z.string() })
      .nullable()
      .meta({ description: 'Why not, in the reader’s language' }),
  }),
)
