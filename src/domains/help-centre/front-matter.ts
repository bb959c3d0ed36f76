/** A text as it lies in a file: what is said of it between two lines of `---`, then the text itself. Pure. */
export type Written = {
  readonly title: string
  readonly summary: string
  readonly keywords: readonly string[]
  readonly body: string
}

const whole = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?([\s\S]*)$/

/** Throws an `Error` that names what is wrong: it is the product's own text that is so. */
export function parseWritten(text: string, where: string): Written {
  const [, head, body = ''] = whole.exec(text) ?? []
  if (head === undefined) throw new Error(`${where}: begins with no front matter`)
  const said = new Map(
    head
      .split(/\r?\n/)
      .map((line) => /^(\w+):\s*(.*?)\s*$/.exec(line))
      .filter((match) => match !== null)
      .map(([, name = '', value = '']) => [name, unquoted(value)] as const),
  )
  const title = said.get('title') ?? ''
  if (title === '') throw new Error(`${where}: has no title`)
  return {
    title,
    summary: said.get('summary') ?? '',
    keywords: [...keywordsOf(said.get('keywords') ?? ''), ...questionsOf(said.get('questions') ?? '')],
    body: body.trim(),
  }
}

const unquoted = (value: string): string => /^(["'])(.*)\1$/.exec(value)?.[2] ?? value

/** Ways in which people ask for it: parted by `|`. They name an article as its keywords do. */
export const questionsOf = (text: string): string[] =>
  text
    .split('|')
    .map((question) => question.trim())
    .filter((question) => question !== '')

/** As they are typed: commas between them, of either script. */
export const keywordsOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,،]/)
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  ),
]
