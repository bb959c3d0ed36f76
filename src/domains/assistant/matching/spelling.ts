import { type Analyser, neighbourhood } from '../../help-centre/index.ts'

/** Words that people use when they ask, and how often. */
export type Vocabulary = ReadonlyMap<string, number>

/** A word that is seen less often may be an error itself. */
const fewest = 5
/** Arabic words lie closer together: of them one error alone is put right. */
const mostErrors = (word: string): number => (/^[a-z]/.test(word) ? 2 : 1)
/** A word is taken for an error of another one that is so many times as frequent. */
const overwhelming = 10

export function vocabularyOf(reader: Analyser, texts: readonly string[]): Vocabulary {
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const { form } of reader.tokens(text)) counts.set(form.folded, (counts.get(form.folded) ?? 0) + 1)
  return counts
}

/** Writes words that nobody uses as the word that they are nearly. Learning needs none of it: errors stand there too. */
export function speller(reader: Analyser, vocabulary: Vocabulary): (text: string) => string {
  const near = neighbourhood([...vocabulary].flatMap(([word, count]) => (count >= fewest ? [word] : []))).near
  const meant = (word: string): string | null => {
    const own = vocabulary.get(word) ?? 0
    if (own >= fewest || /\d/.test(word)) return null
    const [best] = near(word)
      .map(({ word: other, errors }) => ({ other, errors, count: vocabulary.get(other) ?? 0 }))
      .filter(({ errors, count }) => errors <= mostErrors(word) && count >= overwhelming * Math.max(1, own))
      .toSorted((one, other) => one.errors - other.errors || other.count - one.count)
    return best?.other ?? null
  }
  return (text) => {
    let written = ''
    let until = 0
    for (const { start, end, form } of reader.tokens(text)) {
      const word = meant(form.folded)
      if (word === null) continue
      written += text.slice(until, start) + word
      until = end
    }
    return written + text.slice(until)
  }
}
