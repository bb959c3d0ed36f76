import { columns } from '#domains/installation/schemas.ts'
import { columnWords } from '#web/components/installation/roster.ts'
import type { RequestHandler } from './$types'

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** Headings in the reader's language and one line to write over; the mark at its head tells spreadsheets that it is UTF-8. */
export const GET: RequestHandler = () => {
  const head = columns.map((column) => quoted(columnWords[column]()))
  const example = ['', '', '', 'law-labour | law-family', 'ar | en', '5'].map(quoted)
  const text = `\uFEFF${head.join(',')}\r\n${example.join(',')}\r\n`
  return new Response(text, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="consultants.csv"',
    },
  })
}
