import { iso, isoOrNull } from '../../base/time.ts'
import type { Context } from '../../platform/action.ts'
import { personNames } from '../accounts/index.ts'
import { countRecords } from './queries/records.ts'
import type { RunRow } from './queries/runs.ts'
import { readingPlace } from './reading.ts'

import { fileFault, importGuess, importSettings, type ImportView } from './schemas.ts'

/** An import as its page shows it. */
export async function viewImport(context: Context, row: RunRow): Promise<ImportView> {
  const names = await personNames(context, row.startedBy === null ? [] : [row.startedBy])
  const counts = row.state === 'uploading' || row.state === 'uploaded' ? [] : await countRecords(context.db, row.id)
  return {
    id: row.id,
    fileName: row.fileName,
    bytes: row.bytes,
    state: row.state,
    startedBy: row.startedBy === null ? null : { id: row.startedBy, name: names.get(row.startedBy) ?? '' },
    createdAt: iso(row.createdAt),
    startedAt: isoOrNull(row.startedAt),
    endedAt: isoOrNull(row.endedAt),
    guess: importGuess.nullable().catch(null).parse(row.guess),
    settings: importSettings.nullable().parse(row.settings),
    fault: row.fault === null ? null : { code: fileFault.parse(row.fault), line: row.faultLine },
    share: shareOf(row, counts),
    counts,
  }
}

function shareOf(row: RunRow, counts: ImportView['counts']): number {
  if (row.state === 'reading') return Math.min(1, readingPlace.parse(row.cursor).offset / Math.max(1, row.bytes))
  if (row.state === 'running') {
    const ours = counts.filter(({ plan }) => plan === 'create' || plan === 'join')
    const sum = (of: 'count' | 'done') => ours.reduce((total, one) => total + one[of], 0)
    return sum('count') === 0 ? 1 : sum('done') / sum('count')
  }
  return row.state === 'planned' || row.state === 'done' ? 1 : 0
}
