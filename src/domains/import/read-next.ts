import type { Context } from '../../platform/action.ts'
import { joinThreads, saveRecords } from './queries/records.ts'
import { changeRun, readBytes, type RunRow } from './queries/runs.ts'
import { readingPlace, type ReadingPlace, readPiece, Unreadable } from './reading.ts'
import type { ImportSettings } from './schemas.ts'

/** Bytes at a time; a single thing that is longer than the most of it is none. */
const [piece, longest] = [524_288, 33_554_432]

/** Reads a piece of the file on; says whether there is more to do. Planning follows by itself. */
export async function readNext(context: Context, row: RunRow, settings: ImportSettings): Promise<boolean> {
  const place = readingPlace.parse(row.cursor)
  try {
    const next = await readOn(context, row, place, settings)
    if (next !== null) {
      await changeRun(context.db, row.id, ['reading'], { cursor: JSON.stringify(next) })
      return true
    }
    await joinThreads(context.db, row.id)
    await changeRun(context.db, row.id, ['reading'], { state: 'planning', cursor: null })
    return true
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    await changeRun(context.db, row.id, ['reading'], { state: 'unreadable', fault: error.code, faultLine: error.line })
    return false
  }
}

/** Where it stands afterwards; null at the end of the file. Throws `Unreadable`. */
async function readOn(
  { db }: Context,
  row: RunRow,
  place: ReadingPlace,
  settings: ImportSettings,
): Promise<ReadingPlace | null> {
  for (let most = piece; most <= longest; most *= 2) {
    const bytes = await readBytes(db, row.id, place.offset, most)
    const last = place.offset + bytes.byteLength >= row.bytes
    // Of a letter that is cut at the end nothing is decoded.
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes, { stream: !last })
    const step = readPiece(text, place, last, settings)
    if (step.extracted.length > 0) await saveRecords(db, row.id, step.extracted)
    if (last) return null
    if (step.used > 0) return { ...step.place, offset: place.offset + Buffer.byteLength(text.slice(0, step.used)) }
  }
  throw new Unreadable('record_too_long', place.line)
}
