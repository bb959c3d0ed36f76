import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { pageOf, pageQuery } from '../../base/page.ts'
import { isoInstant, timeZone } from '../../base/time.ts'
import {
  csvFields,
  fileFaults,
  formats,
  outcomes,
  plans,
  reasons,
  recordKinds,
  rowKinds,
  runStates,
} from './vocabulary.ts'

export { ticketCategory, ticketPriority } from '../support/schemas.ts'
export {
  type CsvField,
  csvFields,
  type FileFault,
  formats,
  type Outcome,
  type Plan,
  type Reason,
  type RecordKind,
  rowKinds,
  type RunState,
} from './vocabulary.ts'

/** The largest file, in bytes: ten thousand tickets with their replies are a tenth of it. */
export const mostImportBytes = 200_000_000

export const importId = z.object({ importId: id })

/** Field → heading of the column in which it stands. */
const columns = z.partialRecord(z.enum(csvFields), z.string().max(200))

/** What can be said of a file from its beginning. */
export const importGuess = z.object({
  format: z.enum(formats),
  headings: z.array(z.string()).meta({ description: 'Of a table' }),
  columns,
  rows: z.enum(rowKinds),
})
export type ImportGuess = z.infer<typeof importGuess>

export const importSettings = z.object({
  format: z.enum(formats),
  source: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9][a-z0-9.-]{0,39}$/)
    .meta({ description: 'Name of the desk that it comes from: what was imported under it is not imported again' }),
  rows: z.enum(rowKinds).default('tickets').meta({ description: 'What a line of a table is about' }),
  columns: columns.default({}),
  timeZone: timeZone.default('Asia/Riyadh').meta({ description: 'Of times that name none' }),
  dates: z.enum(['day_first', 'month_first']).default('day_first').meta({ description: 'How 3/4/2025 is read' }),
  invite: z.boolean().default(false).meta({ description: 'Whether people who are made are sent an invitation' }),
})
export type ImportSettings = z.output<typeof importSettings>

export const prepareImportInput = importSettings.extend({ importId: id })

const count = z.object({ kind: z.enum(recordKinds), plan: z.enum(plans), count: z.int(), done: z.int() })

export const importView = z
  .object({
    id,
    fileName: z.string(),
    bytes: z.int(),
    state: z.enum(runStates),
    startedBy: z.object({ id, name: z.string() }).nullable().meta({ description: 'Null: by command' }),
    createdAt: isoInstant,
    startedAt: isoInstant.nullable(),
    endedAt: isoInstant.nullable(),
    guess: importGuess.nullable(),
    settings: importSettings.nullable(),
    fault: z
      .object({ code: z.enum(fileFaults), line: z.int().nullable() })
      .nullable()
      .meta({ description: 'Why it cannot be read' }),
    share: z.number().min(0).max(1).meta({ description: 'How far the present step has come' }),
    counts: z.array(count).meta({ description: 'What would happen, and how much of it has' }),
  })
  .meta({ id: 'Import' })
export type ImportView = z.infer<typeof importView>
export const importPage = pageOf(importView)

export const importRecordQuery = pageQuery.extend({
  importId: id,
  cursor: z.coerce.number().int().positive().optional(),
  plan: z.enum(plans).optional(),
  kind: z.enum(['person', 'ticket', 'reply']).optional(),
})
export const importRecord = z
  .object({
    position: z.int(),
    line: z.int().meta({ description: 'Of the file, from 1' }),
    kind: z.enum(recordKinds),
    externalId: z.string(),
    label: z.string(),
    at: isoInstant.nullable(),
    plan: z.enum(plans).nullable(),
    reason: z.enum(reasons).nullable(),
    outcome: z.enum(outcomes).nullable(),
  })
  .meta({ id: 'ImportRecord' })
export type ImportRecord = z.infer<typeof importRecord>
export const importRecordPage = pageOf(importRecord)

export const fileFault = z.enum(fileFaults)
const reason = z.enum(reasons).nullable()
/** As a column holds it; what no version knows any more is none. */
export const reasonOf = (text: string | null) => reason.catch(null).parse(text)
