import type { Analyser, Token } from './analyse.ts'
import type { SynonymGroup } from './document.ts'

/** A turn of words that stands in a query: where, and by which other turns it may be said (each a list of stems). */
export type Turn = { readonly from: number; readonly to: number; readonly others: readonly (readonly string[])[] }

export type Synonyms = {
  readonly turnsIn: (tokens: readonly Token[]) => Turn[]
  /** By what else a single word may be said: each a list of stems. */
  readonly othersOf: (stem: string) => readonly (readonly string[])[]
  /** The single words that are known here, folded: they may be misspelt as well. */
  readonly words: readonly string[]
}

type Entry = { readonly stems: readonly string[]; readonly others: readonly (readonly string[])[] }

/** With fewer consonants, a skeleton is shared by too many words. */
const telling = 3

export function compileSynonyms(groups: readonly SynonymGroup[], reader: Analyser): Synonyms {
  const byFirst = new Map<string, Entry[]>()
  const words: string[] = []
  const keep = (key: string, entry: Entry) => byFirst.set(key, [...(byFirst.get(key) ?? []), entry])
  for (const group of groups) {
    if (group.locale !== reader.locale) continue
    const turns = group.words
      .map((turn) => reader.tokens(turn).map(({ form }) => form))
      .filter(({ length }) => length > 0)
    for (const turn of turns) {
      const [first] = turn
      if (first === undefined) continue
      const stems = turn.map(({ stem }) => stem)
      const others = turns.map((one) => one.map(({ stem }) => stem)).filter((one) => one.join(' ') !== stems.join(' '))
      keep(first.stem, { stems, others })
      if (turn.length > 1) continue
      words.push(first.folded)
      if (first.bones !== null && first.bones.length >= telling) keep(bonesKey(first.bones), { stems, others })
    }
  }
  const alone = (key: string) => (byFirst.get(key) ?? []).filter(({ stems }) => stems.length === 1)
  const entriesAt = (tokens: readonly Token[], from: number): readonly Entry[] => {
    const form = tokens[from]?.form
    if (form === undefined) return []
    const exact = (byFirst.get(form.stem) ?? []).filter(({ stems }) =>
      stems.every((stem, at) => tokens[from + at]?.form.stem === stem),
    )
    // A word that tells nothing means nothing by itself: "pas" is no pass.
    if (form.stop) return exact.filter(({ stems }) => stems.length > 1)
    return exact.length > 0 || form.bones === null ? exact : alone(bonesKey(form.bones))
  }
  return {
    turnsIn: (tokens) =>
      tokens.flatMap((_, from) =>
        entriesAt(tokens, from).map(({ stems, others }) => ({ from, to: from + stems.length, others })),
      ),
    othersOf: (stem) => alone(stem).flatMap(({ others }) => others),
    words,
  }
}

const bonesKey = (bones: string): string => `~${bones}`
