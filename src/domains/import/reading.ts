import { z } from 'zod'
import { readRows, separatorOf } from '../../base/csv.ts'
import { missingColumns } from './csv-columns.ts'
import { readCsvLine } from './csv-lines.ts'
import { BrokenJson, type JsonPlace, type JsonRecord, jsonBeginning, readJson } from './json-records.ts'
import type { Extracted } from './neutral.ts'
import { readOsticket } from './osticket.ts'
import type { ImportSettings } from './schemas.ts'
import type { CsvField, FileFault } from './vocabulary.ts'
import { readZendesk } from './zendesk.ts'

const frame = z.object({ kind: z.enum(['list', 'object']), key: z.string().nullable(), name: z.string().nullable() })
/** Where the reader of a file stands, and all that it has to know to go on there: what a worker that died leaves behind. */
export const readingPlace = z.object({
  offset: z.int().meta({ description: 'Bytes' }),
  line: z.int(),
  frames: z.array(frame),
  separator: z.string(),
  header: z.array(z.string()),
})
export type ReadingPlace = z.infer<typeof readingPlace>
export const beginning: ReadingPlace = { offset: 0, ...jsonBeginning, frames: [], separator: '', header: [] }

/** The file cannot be read any further. */
export class Unreadable extends Error {
  readonly code: FileFault
  readonly line: number | null
  constructor(code: FileFault, line: number | null) {
    super(code)
    this.code = code
    this.line = line
  }
}

export type Step = { readonly extracted: Extracted[]; readonly place: ReadingPlace; readonly used: number }

/**
 * Reads as far as whole things go in a piece of a file that begins at `place`; `used` is what is done with (UTF-16
 * units). Throws `Unreadable`.
 */
export function readPiece(text: string, place: ReadingPlace, last: boolean, settings: ImportSettings): Step {
  const mark = place.offset === 0 && text.startsWith('\uFEFF') ? 1 : 0
  const step = settings.format === 'csv' ? readTable : readObjects
  const { used, ...rest } = step(text.slice(mark), place, last, settings)
  return { ...rest, used: used + mark }
}

function readObjects(text: string, place: ReadingPlace, last: boolean, settings: ImportSettings): Step {
  try {
    const from: JsonPlace = { frames: place.frames, line: place.line }
    const { records, place: at, used } = readJson(text, from, last)
    return {
      extracted: records.flatMap((one) => understood(one, settings)),
      place: { ...place, ...at, frames: [...at.frames] },
      used,
    }
  } catch (error) {
    if (error instanceof BrokenJson) throw new Unreadable('broken_json', error.line)
    throw error
  }
}

/** What cannot be understood is listed with its line, and leaves the rest as it is. */
function understood(record: JsonRecord, settings: ImportSettings): Extracted[] {
  const unknown = (reason: 'not_json' | 'not_understood'): Extracted[] => [
    {
      kind: 'unknown',
      externalId: `line ${record.line}`,
      line: record.line,
      label: record.text.slice(0, 80),
      record: {},
      reason,
    },
  ]
  try {
    return (settings.format === 'zendesk' ? readZendesk : readOsticket)(record, settings)
  } catch (error) {
    if (error instanceof SyntaxError) return unknown('not_json')
    if (error instanceof z.ZodError) return unknown('not_understood')
    throw error
  }
}

function readTable(text: string, place: ReadingPlace, last: boolean, settings: ImportSettings): Step {
  const separator = place.separator === '' ? separatorOf(text) : place.separator
  let { header, line } = place
  let used = 0
  const extracted: Extracted[] = []
  for (const row of readRows(text, separator, line)) {
    if (!row.closed && !last) break
    if (header.length === 0) header = headerOf(row.cells, settings)
    else extracted.push(...readCsvLine(settings.rows, cellsOf(row.cells, header, settings), row.line, settings))
    used = row.end
  }
  line += text.slice(0, used).split('\n').length - 1
  return { extracted, place: { ...place, separator, header, line }, used: last ? text.length : used }
}

function headerOf(cells: readonly string[], { rows, columns }: ImportSettings): string[] {
  const there = Object.fromEntries(Object.entries(columns).filter(([, heading]) => cells.includes(heading)))
  if (missingColumns(rows, there).length > 0) throw new Unreadable('headings_missing', 1)
  return [...cells]
}

const cellsOf =
  (cells: readonly string[], header: readonly string[], { columns }: ImportSettings) =>
  (field: CsvField): string => {
    const heading = columns[field]
    return heading === undefined ? '' : (cells[header.indexOf(heading)] ?? '')
  }
