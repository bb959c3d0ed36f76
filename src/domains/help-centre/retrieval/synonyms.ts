import type { Analyser, Token } from './analyse.ts'
import type { SynonymGroup } from './document.ts'

/** A turn of words that stands in a query: where, and by which other turns it may be said (each a list of stems). */
export type Turn = { readonly from: number; readonly to: number; readonly others: readonly (readonly string[])[] }

export type Synonyms = { readonly turnsIn: (tokens: readonly Token[]) => Turn[] }

type Entry = { readonly stems: readonly string[]; readonly others: readonly (readonly string[])[] }

export function compileSynonyms(groups: readonly SynonymGroup[], reader: Analyser): Synonyms {
  const byFirst = new Map<string, Entry[]>()
  for (const group of groups) {
    if (group.locale !== reader.locale) continue
    const turns = group.words
      .map((words) => reader.tokens(words).map(({ form }) => form.stem))
      .filter(({ length }) => length > 0)
    for (const stems of turns) {
      const [first = ''] = stems
      const others = turns.filter((turn) => turn.join(' ') !== stems.join(' '))
      byFirst.set(first, [...(byFirst.get(first) ?? []), { stems, others }])
    }
  }
  return {
    turnsIn(tokens) {
      return tokens.flatMap((token, from) =>
        (byFirst.get(token.form.stem) ?? [])
          .filter(({ stems }) => stems.every((stem, at) => tokens[from + at]?.form.stem === stem))
          .map(({ stems, others }) => ({ from, to: from + stems.length, others })),
      )
    },
  }
}
