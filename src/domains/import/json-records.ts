/**
 * The objects of a JSON document, one after the other, without ever holding the whole: lines of objects (NDJSON), a list
 * of them, lists under names (`{"tickets": […], "users": […]}`), and tables as phpMyAdmin exports them.
 */

/** One object, as text: the list that it stood in, the table that the list was of, and its line. */
export type JsonRecord = {
  readonly text: string
  readonly list: string | null
  readonly table: string | null
  readonly line: number
}

/** What is open around the place where the reader stands; `name` is the last one that an object gave itself. */
type Frame = { readonly kind: 'list' | 'object'; readonly key: string | null; readonly name: string | null }
export type JsonPlace = { readonly frames: readonly Frame[]; readonly line: number }
export const jsonBeginning: JsonPlace = { frames: [], line: 1 }

/** The text is no JSON, in this line. */
export class BrokenJson extends Error {
  readonly line: number
  constructor(line: number) {
    super(`no JSON in line ${line}`)
    this.line = line
  }
}

/** The text ends within what was begun. */
class Unended extends Error {}

const lists = new Set(['tickets', 'users', 'end_users', 'ticket_events', 'data', 'results'])
const space = /[\s,]*/y
const structure = /["{}[\]]/g
const quotedText = /"(?:[^"\\]|\\.)*"/sy
const scalar = /[^\s,\]}]+/y

/** Where a value ends that begins at `at`. Throws `Unended`. */
function endOfValue(text: string, at: number): number {
  const letter = text[at]
  if (letter === undefined) throw new Unended()
  if (letter === '"') return endOfText(text, at)
  if (letter !== '{' && letter !== '[') {
    scalar.lastIndex = at
    const found = scalar.exec(text)
    if (found === null || scalar.lastIndex === text.length) throw new Unended()
    return scalar.lastIndex
  }
  let depth = 0
  structure.lastIndex = at
  for (let found = structure.exec(text); found !== null; found = structure.exec(text)) {
    if (found[0] === '"') structure.lastIndex = endOfText(text, found.index)
    else if (found[0] === '{' || found[0] === '[') depth += 1
    else {
      depth -= 1
      if (depth === 0) return structure.lastIndex
    }
  }
  throw new Unended()
}

function endOfText(text: string, at: number): number {
  for (let end = text.indexOf('"', at + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0
    while (text[end - 1 - slashes] === '\\') slashes += 1
    if (slashes % 2 === 0) return end + 1
  }
  throw new Unended()
}

const skipSpace = (text: string, at: number): number => {
  space.lastIndex = at
  space.exec(text)
  return space.lastIndex
}

/** A key at `at`, and where its value begins. */
function keyAt(text: string, at: number, line: number): { key: string; value: number } {
  if (text[at] === undefined) throw new Unended()
  quotedText.lastIndex = at
  const end = text[at] === '"' ? endOfText(text, at) : 0
  if (end === 0) throw new BrokenJson(line)
  const colon = skipSpace(text, end)
  if (text[colon] === undefined) throw new Unended()
  if (text[colon] !== ':') throw new BrokenJson(line)
  return { key: text.slice(at + 1, end - 1), value: skipSpace(text, colon + 1) }
}

/** Whether a list of that name is one of records, rather than a part of the one that it stands in. */
const holdsRecords = (key: string, seen: ReadonlySet<string>): boolean =>
  !seen.has('id') && !seen.has('url') && (lists.has(key) || (key === 'comments' && !seen.has('subject')))

type Opened =
  | { readonly end: number; readonly name: string | null }
  | { readonly list: number; readonly key: string; readonly name: string | null }

/** Walks through an object from its brace: to its end, or to the first list in it that holds records. */
function walk(text: string, from: number, line: number, name: string | null): Opened {
  const seen = new Set<string>()
  let own = name
  let at = skipSpace(text, from)
  while (text[at] !== '}') {
    const { key, value } = keyAt(text, at, line)
    if (text[value] === '[' && holdsRecords(key, seen)) return { list: value + 1, key, name: own }
    const end = endOfValue(text, value)
    if (key === 'name' && text[value] === '"') own = text.slice(value + 1, end - 1)
    seen.add(key)
    at = skipSpace(text, end)
  }
  return { end: at + 1, name: own }
}

/**
 * Reads as far as whole objects go. `last`: nothing follows this text. Answers what it found, where it stands, and how
 * many letters are done with (UTF-16 units). Throws `BrokenJson`.
 */
export function readJson(
  given: string,
  place: JsonPlace,
  last: boolean,
): { records: JsonRecord[]; place: JsonPlace; used: number } {
  // A number at the very end is whole when nothing follows.
  const text = last ? `${given}\n` : given
  const frames = [...place.frames]
  const records: JsonRecord[] = []
  let line = place.line
  let used = 0
  const move = (to: number) => {
    for (let at = text.indexOf('\n', used); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) line += 1
    used = to
  }
  try {
    for (;;) {
      move(skipSpace(text, used))
      const letter = text[used]
      if (letter === undefined) break
      const top = frames.at(-1)
      if (top?.kind === 'object') {
        const opened = walk(text, used, line, top.name)
        if ('end' in opened) frames.pop()
        else frames.splice(-1, 1, { ...top, name: opened.name }, { kind: 'list', key: opened.key, name: opened.name })
        move('end' in opened ? opened.end : opened.list)
      } else if (letter === '{') {
        const opened = walk(text, used + 1, line, null)
        if ('list' in opened) {
          frames.push(
            { kind: 'object', key: null, name: opened.name },
            { kind: 'list', key: opened.key, name: opened.name },
          )
          move(opened.list)
        } else {
          records.push({ text: text.slice(used, opened.end), list: top?.key ?? null, table: top?.name ?? null, line })
          move(opened.end)
        }
      } else if (letter === '[' && top === undefined) {
        frames.push({ kind: 'list', key: null, name: null })
        move(used + 1)
      } else if (letter === ']' && top !== undefined) {
        frames.pop()
        move(used + 1)
      } else if (top === undefined) throw new BrokenJson(line)
      else move(endOfValue(text, used))
    }
  } catch (error) {
    if (!(error instanceof Unended)) throw error
    if (last) throw new BrokenJson(line)
  }
  if (last && frames.length > 0) throw new BrokenJson(line)
  return { records, place: { frames, line }, used: Math.min(used, given.length) }
}
