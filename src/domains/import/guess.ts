import { readRows, separatorOf } from '../../base/csv.ts'
import { guessColumns, guessRows } from './csv-columns.ts'
import type { ImportGuess } from './schemas.ts'
import type { Format } from './vocabulary.ts'

const withoutMark = (text: string) => text.replace(/^\uFEFF/, '')

function formatOf(text: string): Format {
  if (!/^\s*[[{]/.test(text)) return 'csv'
  if (/"type"\s*:\s*"header"/.test(text) || /"(?:alert|autorespond|topicId|staff_email|thread_entries)"\s*:/.test(text))
    return 'osticket'
  if (/"message"\s*:/.test(text) && /"email"\s*:/.test(text) && !/"requester_id"\s*:/.test(text)) return 'osticket'
  return 'zendesk'
}

/** What a file seems to be, by its first letters. */
export function guessFile(beginning: string): ImportGuess {
  const text = withoutMark(beginning)
  const format = formatOf(text)
  if (format !== 'csv') return { format, headings: [], columns: {}, rows: 'tickets' }
  const [first] = readRows(text, separatorOf(text))
  const headings = (first?.cells ?? []).filter((heading) => heading !== '').map((heading) => heading.slice(0, 200))
  const columns = guessColumns(headings)
  return { format, headings: headings.slice(0, 100), columns, rows: guessRows(columns) }
}
