import type { Form } from './analyse.ts'
import type { HelpDocument, MarkedText } from './document.ts'
import { bonesTerm, type Shelf } from './shelf.ts'
import type { Wish } from './wishes.ts'

/** As much of a text as a result shows, in UTF-16 units. */
const shownLength = 180
const before = 50
/** Less sure than this, a word is not marked. */
const markedFrom = 0.5

/** Shows what of a text was looked for, for one query and any number of texts. */
export type Marker = {
  /** The words of the wishes, marked where they stand. Words that touch make one mark. */
  readonly marked: (text: string) => MarkedText
  /** The piece of an article in which most of the wishes are met, with its marks; the summary where none is. */
  readonly snippet: (document: HelpDocument) => MarkedText
}

export function marker(shelf: Shelf, wishes: readonly Wish[]): Marker {
  const wishOfTerm = new Map<string, Wish>()
  for (const wish of wishes)
    for (const [term, sure] of wish.terms) if (sure >= markedFrom && !wishOfTerm.has(term)) wishOfTerm.set(term, wish)
  const asked = new Set(wishes.map(({ word }) => word))
  const wishOf = ({ stem, bones, stop }: Form): Wish | undefined => {
    if (stop && !asked.has(stem)) return undefined
    return wishOfTerm.get(stem) ?? (bones === null ? undefined : wishOfTerm.get(bonesTerm(bones)))
  }

  function marked(text: string): MarkedText {
    const marks: [number, number][] = []
    for (const { form, start, end } of shelf.reader.tokens(text)) {
      if (wishOf(form) === undefined) continue
      const last = marks.at(-1)
      if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end)
      else marks.push([start, end])
    }
    return { text, marks }
  }

  /** Where in a text the window stands that meets most, and how much that is. */
  function densest(text: string): { at: number; worth: number } | undefined {
    const met = shelf.reader.tokens(text).flatMap(({ form, start }) => {
      const wish = wishOf(form)
      return wish === undefined ? [] : [{ at: start, wish }]
    })
    let best: { at: number; worth: number } | undefined
    for (const [index, { at }] of met.entries()) {
      const within = new Set<Wish>()
      let worth = 0
      for (let next = index; next < met.length; next += 1) {
        const one = met[next]
        if (one === undefined || one.at > at + shownLength - before) break
        if (!within.has(one.wish)) worth += one.wish.importance
        within.add(one.wish)
      }
      if (best === undefined || worth > best.worth) best = { at, worth }
      if (within.size === wishes.length) break
    }
    return best
  }

  return {
    marked,
    snippet(document) {
      let best: { text: string; at: number; worth: number } | undefined
      for (const text of [document.summary, ...document.sections.map((section) => section.text)]) {
        const flat = text.replaceAll(/\s+/gu, ' ').trim()
        const found = densest(flat)
        if (found !== undefined && (best === undefined || found.worth > best.worth)) best = { text: flat, ...found }
      }
      return marked(best === undefined ? cut(document.summary, 0) : cut(best.text, best.at))
    },
  }
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
