import { type Word, wordsOf } from '../../base/folding.ts'
import type { MarkedText } from './schemas.ts'

/** As much of a long text as a result shows, in UTF-16 units. */
const excerptLength = 160
const before = 40

const meets = (word: Word, looked: Word): boolean =>
  word.folded.startsWith(looked.folded) || word.stem.startsWith(looked.stem)

/** The text with the words in it that were looked for. Words that overlap or touch make one mark. */
export function mark(text: string, looked: readonly Word[]): MarkedText {
  const marks: [number, number][] = []
  for (const word of wordsOf(text)) {
    if (!looked.some((one) => meets(word, one))) continue
    const last = marks.at(-1)
    if (last !== undefined && word.start <= last[1]) last[1] = Math.max(last[1], word.end)
    else marks.push([word.start, word.end])
  }
  return { text, marks }
}

/** Of several texts the first that a word is met in, cut to the place where it is; the first text where there is none. */
export function excerpt(texts: readonly string[], looked: readonly Word[]): MarkedText | null {
  const flat = texts.map((text) => text.replaceAll(/\s+/gu, ' ').trim()).filter((text) => text !== '')
  for (const text of flat) {
    const [first] = mark(text, looked).marks
    if (first !== undefined) return mark(cut(text, first[0]), looked)
  }
  const [shown] = flat
  return shown === undefined ? null : { text: cut(shown, 0), marks: [] }
}

/** Cut at words, with an ellipsis where something is left out. */
function cut(text: string, around: number): string {
  if (text.length <= excerptLength) return text
  const from = around <= before ? 0 : text.lastIndexOf(' ', around - before) + 1
  const end = from + excerptLength
  const lastSpace = text.lastIndexOf(' ', end)
  const to = end >= text.length ? text.length : lastSpace > around ? lastSpace : end
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`
}
