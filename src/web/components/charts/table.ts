/** A cell of a chart's table: what is shown, and what a spreadsheet is given. */
export type Cell = { readonly shown: string; readonly value: string | number }

const quoted = (value: string | number): string => {
  // A text that begins like a formula stays a text in a spreadsheet.
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** RFC 4180, with the mark by which spreadsheets know UTF-8. */
export const csvOf = (columns: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  `\u{FEFF}${[columns, ...rows.map((row) => row.map(({ value }) => value))]
    .map((row) => row.map(quoted).join(','))
    .join('\r\n')}\r\n`

/** As an address that downloads without a script and without another request. */
export const csvLink = (text: string): string => `data:text/csv;charset=utf-8,${encodeURIComponent(text)}`
