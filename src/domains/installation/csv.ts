/** A table as programs write it: RFC 4180, with the separator that its first line uses (comma, semicolon or tab). */

export type Row = { readonly line: number; readonly cells: readonly string[] }

function separatorOf(text: string): string {
  const first = text.slice(0, /[\r\n]/.exec(text)?.index ?? text.length)
  const count = (mark: string) => first.split(mark).length
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ','
}

/** Rows with the number of the line on which each begins; empty lines are left out. */
export function rowsOf(content: string): Row[] {
  const text = content.replace(/^\uFEFF/, '')
  const separator = separatorOf(text)
  const rows: Row[] = []
  let cells: string[] = []
  let cell = ''
  let quoted = false
  let line = 1
  let begun = 1
  const endRow = () => {
    cells.push(cell)
    if (cells.some((one) => one.trim() !== '')) rows.push({ line: begun, cells: cells.map((one) => one.trim()) })
    cells = []
    cell = ''
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
      endRow()
      begun = line
    } else if (letter !== '\r') cell += letter
  }
  endRow()
  return rows
}
