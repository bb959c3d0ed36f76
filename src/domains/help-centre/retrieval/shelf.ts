import type { Locale } from '../../../base/languages.ts'
import { type Analyser, analyser, soundOf, type Token } from './analyse.ts'
import type { HelpDocument, SynonymGroup } from './document.ts'
import { type Neighbourhood, neighbourhood } from './misspelling.ts'
import { compileSynonyms, type Synonyms } from './synonyms.ts'

/** Where a term stands: documents in order, and how much it weighs in each (0 to 1, by BM25F). */
export type Posting = { readonly documents: Int32Array; readonly weights: Float32Array; readonly idf: number }

/** All documents of one language, ready to be searched. */
export type Shelf = {
  readonly locale: Locale
  readonly reader: Analyser
  readonly documents: readonly HelpDocument[]
  readonly postings: ReadonlyMap<string, Posting>
  /** Folded words as they are written, sorted; each with the term that it is indexed by. */
  readonly words: readonly string[]
  readonly termOf: ReadonlyMap<string, string>
  readonly bySound: ReadonlyMap<string, readonly string[]>
  readonly misspelt: Neighbourhood
  readonly synonyms: Synonyms
  /** Of a term that no document has. */
  readonly idfOfUnknown: number
}

/** How much a word counts by where it stands, and how far the length of that place tempers it. */
const fields = {
  title: { weight: 5, temper: 0.3 },
  keywords: { weight: 4, temper: 0.3 },
  summary: { weight: 2.5, temper: 0.4 },
  headings: { weight: 2, temper: 0.4 },
  text: { weight: 1, temper: 0.7 },
} as const
type Field = keyof typeof fields
const fieldNames = Object.keys(fields) as readonly Field[]
const saturation = 1.4

/** Terms of skeletons are apart from stems. */
export const bonesTerm = (bones: string): string => `~${bones}`

const textsOf = (document: HelpDocument): Record<Field, string> => ({
  title: document.title,
  keywords: document.keywords.join(' , '),
  summary: document.summary,
  headings: document.sections.map(({ heading }) => heading).join(' , '),
  text: document.sections.map(({ text }) => text).join('\n'),
})

type Counts = Map<string, Partial<Record<Field, number>>>

export function shelf(locale: Locale, documents: readonly HelpDocument[], groups: readonly SynonymGroup[]): Shelf {
  const reader = analyser(locale)
  const termOf = new Map<string, string>()
  const lengths = documents.map((): Record<Field, number> => ({
    title: 0,
    keywords: 0,
    summary: 0,
    headings: 0,
    text: 0,
  }))
  const counts = documents.map((document, at): Counts => {
    const found: Counts = new Map()
    for (const [field, text] of Object.entries(textsOf(document)) as [Field, string][]) {
      const tokens = reader.tokens(text)
      const length = lengths[at]
      if (length !== undefined) length[field] = tokens.length
      for (const { form } of tokens) {
        termOf.set(form.folded, form.stem)
        for (const term of termsOf({ form })) {
          const count = found.get(term) ?? {}
          count[field] = (count[field] ?? 0) + 1
          found.set(term, count)
        }
      }
    }
    return found
  })
  const words = [...termOf.keys()].toSorted()
  const synonyms = compileSynonyms(groups, reader)
  const spelt = new Set([...words, ...synonyms.words])
  const telling = [...spelt].filter((word) => !reader.formOf(word).stop)
  return {
    locale,
    reader,
    documents,
    postings: postingsOf(counts, lengths),
    words,
    termOf,
    bySound: grouped(telling, (word) => soundOf(locale, word)),
    misspelt: neighbourhood(telling),
    synonyms,
    idfOfUnknown: Math.log(1 + (documents.length + 0.5) / 0.5),
  }
}

export const termsOf = ({ form }: Pick<Token, 'form'>): string[] =>
  form.bones === null ? [form.stem] : [form.stem, bonesTerm(form.bones)]

function postingsOf(counts: readonly Counts[], lengths: readonly Record<Field, number>[]): Map<string, Posting> {
  const means = Object.fromEntries(
    fieldNames.map((field) => [
      field,
      Math.max(1, lengths.reduce((sum, length) => sum + length[field], 0) / Math.max(1, lengths.length)),
    ]),
  )
  const lists = new Map<string, { documents: number[]; weights: number[] }>()
  counts.forEach((terms, at) => {
    for (const [term, count] of terms) {
      let frequency = 0
      for (const field of fieldNames) {
        const times = count[field]
        if (times === undefined) continue
        const { weight, temper } = fields[field]
        const relative = (lengths[at]?.[field] ?? 0) / (means[field] ?? 1)
        frequency += (weight * times) / (1 - temper + temper * relative)
      }
      const list = lists.get(term) ?? { documents: [], weights: [] }
      list.documents.push(at)
      list.weights.push(frequency / (saturation + frequency))
      lists.set(term, list)
    }
  })
  const all = counts.length
  return new Map(
    [...lists].map(([term, list]) => {
      const idf = Math.log(1 + (all - list.documents.length + 0.5) / (list.documents.length + 0.5))
      return [term, { documents: Int32Array.from(list.documents), weights: Float32Array.from(list.weights), idf }]
    }),
  )
}

function grouped(words: readonly string[], key: (word: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const word of words) {
    const sound = key(word)
    if (sound.length < 2) continue
    const group = groups.get(sound)
    if (group === undefined) groups.set(sound, [word])
    else group.push(word)
  }
  return groups
}

/** Words of the shelf that begin so, at most `limit`; by halving, not by walking. */
export function wordsBeginning({ words }: Shelf, start: string, limit: number): string[] {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((words[middle] ?? '') < start) low = middle + 1
    else high = middle
  }
  const found: string[] = []
  for (let at = low; at < words.length && found.length < limit; at += 1) {
    const word = words[at] ?? ''
    if (!word.startsWith(start)) break
    found.push(word)
  }
  return found
}
