/** A table as programs write it: RFC 4180, with the separator that its first line uses (comma, semicolon or tab). */

export type Row = { readonly line: number; readonly cells: readonly string[] }

/** A row with where it ends in the text (UTF-16 units); the last one of a text without a line end is not `closed`. */
type PlacedRow = Row & { readonly end: number; readonly closed: boolean }

export function separatorOf(text: string): string {
  const first = text.slice(0, /[\r\n]/.exec(text)?.index ?? text.length)
  const count = (mark: string) => first.split(mark).length
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ','
}

/** Row by row, with the number of the line on which each begins; empty lines are left out. `line` is that of the start. */
export function* readRows(text: string, separator: string, line = 1): Generator<PlacedRow> {
  let cells: string[] = []
  let cell = ''
  let quoted = false
  let begun = line
  const ended = (end: number, closed: boolean): PlacedRow | undefined => {
    const all = [...cells, cell].map((one) => one.trim())
    const row = { line: begun, cells: all, end, closed }
    cells = []
    cell = ''
    return all.some((one) => one !== '') ? row : undefined
  }
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? ''
    if (letter === '\n') line += 1
    if (quoted) {
      if (letter !== '"') cell += letter
      else if (text[at + 1] === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (letter === '"' && cell.trim() === '') {
      cell = ''
      quoted = true
    } else if (letter === separator) {
      cells.push(cell)
      cell = ''
    } else if (letter === '\n') {
      const row = ended(at + 1, true)
      begun = line
      if (row !== undefined) yield row
    } else if (letter !== '\r') cell += letter
  }
  const last = ended(text.length, false)
  if (last !== undefined) yield last
}

/** All rows of a text; a byte order mark at its beginning is no part of it. */
export function rowsOf(content: string): Row[] {
  const text = content.replace(/^\uFEFF/, '')
  return Array.from(readRows(text, separatorOf(text)), ({ line, cells }) => ({ line, cells }))
}
