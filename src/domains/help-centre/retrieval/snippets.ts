import type { HelpDocument, MarkedText } from './document.ts'
import { type Shelf, termsOf } from './shelf.ts'
import type { Wish } from './wishes.ts'

/** As much of a text as a result shows, in UTF-16 units. */
const shownLength = 180
const before = 50
/** Less sure than this, a word is not marked. */
const markedFrom = 0.5

/** The words of the wishes, marked where they stand. Words that touch make one mark. */
export function marked(shelf: Shelf, text: string, wishes: readonly Wish[]): MarkedText {
  const marks: [number, number][] = []
  for (const token of shelf.reader.tokens(text)) {
    if (token.form.stop && !wishes.some(({ word }) => word === token.form.stem)) continue
    if (!wishes.some(({ terms }) => termsOf(token).some((term) => (terms.get(term) ?? 0) >= markedFrom))) continue
    const last = marks.at(-1)
    if (last !== undefined && token.start <= last[1]) last[1] = Math.max(last[1], token.end)
    else marks.push([token.start, token.end])
  }
  return { text, marks }
}

/** The piece of an article in which most of the wishes are met, with its marks; the summary where none is. */
export function snippet(shelf: Shelf, document: HelpDocument, wishes: readonly Wish[]): MarkedText {
  const texts = [document.summary, ...document.sections.map(({ text }) => text)]
  let best: { text: string; at: number; worth: number } | undefined
  for (const text of texts) {
    const flat = text.replaceAll(/\s+/gu, ' ').trim()
    const found = densest(shelf, flat, wishes)
    if (found !== undefined && (best === undefined || found.worth > best.worth)) best = { text: flat, ...found }
  }
  return marked(shelf, best === undefined ? cut(document.summary, 0) : cut(best.text, best.at), wishes)
}

/** Where in a text the window stands that meets most, and how much that is. */
function densest(shelf: Shelf, text: string, wishes: readonly Wish[]): { at: number; worth: number } | undefined {
  const met: { at: number; wish: number }[] = []
  for (const token of shelf.reader.tokens(text)) {
    const wish = wishes.findIndex(({ terms }) => termsOf(token).some((term) => (terms.get(term) ?? 0) >= markedFrom))
    if (wish >= 0) met.push({ at: token.start, wish })
  }
  let best: { at: number; worth: number } | undefined
  for (const [index, { at }] of met.entries()) {
    const within = new Set<number>()
    for (let next = index; next < met.length; next += 1) {
      const one = met[next]
      if (one === undefined || one.at > at + shownLength - before) break
      within.add(one.wish)
    }
    const worth = [...within].reduce((sum, wish) => sum + (wishes[wish]?.importance ?? 0), 0)
    if (best === undefined || worth > best.worth) best = { at, worth }
  }
  return best
}

/** Cut at words, with an ellipsis where something is left out. */
function cut(text: string, around: number): string {
  if (text.length <= shownLength) return text
  const from = around <= before ? 0 : text.lastIndexOf(' ', around - before) + 1
  const end = from + shownLength
  const space = text.lastIndexOf(' ', end)
  const to = end >= text.length ? text.length : space > around ? space : end
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`
}
