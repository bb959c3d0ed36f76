import { spell } from '../../../base/folding.ts'
import type { Locale } from '../../../base/languages.ts'
import { type Analyser, everydayWords, type Token } from '../../help-centre/index.ts'
import { soundsOfArabizi } from './arabizi.ts'

/** What a question is compared by, a family at a time: each family weighs the same whatever its number. */
export const families = ['words', 'letters', 'turns', 'meanings', 'sounds'] as const
export type Family = (typeof families)[number]
/** Words, and turns of words, that mean the same. */
export type Meaning = readonly string[]
export type Features = Readonly<Record<Family, ReadonlyMap<string, number>>>

/** Words that ask tell little by themselves, and yet "who" and "when" are not the same question. */
const worthOfStop = 0.4
const shortestGram = 3
const longestGram = 5
const longestQuestion = 400
const vowels = /(?<=.)[awyieou]/g

/** Reads questions of one language into features; of each of `meanings` the expressions mean the same. */
export function featureReader(reader: Analyser, meanings: readonly Meaning[]): (text: string) => Features {
  const meant = meaningsIn(reader, [
    ...everydayWords.filter(({ locale }) => locale === reader.locale).map(({ words }) => words),
    ...meanings,
  ])
  return (text) => {
    const tokens = reader.tokens(text.slice(0, longestQuestion))
    const [words, letters, turns, sounds] = [counter(), counter(), counter(), counter()]
    for (const [at, { form }] of tokens.entries()) {
      words.add(form.stem, form.stop ? worthOfStop : 1)
      if (form.bones !== null) words.add(`~${form.bones}`, 0.5)
      if (at === 0) turns.add(`^ ${form.stem}`, 1)
      const [next, overNext] = [tokens[at + 1]?.form, tokens[at + 2]?.form]
      if (next !== undefined) turns.add(`${form.stem} ${next.stem}`, form.stop && next.stop ? worthOfStop : 1)
      if (overNext !== undefined)
        turns.add(`${form.stem} _ ${overNext.stem}`, form.stop && overNext.stop ? worthOfStop : 1)
      const padded = ` ${form.folded} `
      for (let long = shortestGram; long <= longestGram; long += 1)
        for (let from = 0; from + long <= padded.length; from += 1)
          letters.add(padded.slice(from, from + long), form.stop ? worthOfStop : 1)
      if (!form.stop) for (const sound of soundsOf(reader.locale, form)) sounds.add(sound, 1)
    }
    return { words: words.all, letters: letters.all, turns: turns.all, meanings: meant(tokens), sounds: sounds.all }
  }
}

function counter() {
  const all = new Map<string, number>()
  return { all, add: (name: string, worth: number) => all.set(name, (all.get(name) ?? 0) + worth) }
}

/** The consonants that are heard, of a word and of its stem; Arabic in Latin letters is heard as Arabic is. */
function soundsOf(locale: Locale, { folded, stem }: Token['form']): string[] {
  const heard =
    locale === 'ar' && /^[a-z0-9]+$/.test(folded)
      ? soundsOfArabizi(folded)
      : [folded, stem].map((word) => spell(word).replaceAll(vowels, ''))
  return [...new Set(heard)].filter((sound) => sound.length > 1)
}

/** The meanings of which one expression stands in a question. */
function meaningsIn(reader: Analyser, meanings: readonly Meaning[]): (tokens: readonly Token[]) => Map<string, number> {
  const byFirst = new Map<string, { stems: readonly string[]; group: string }[]>()
  for (const [group, expressions] of meanings.entries()) {
    for (const turn of expressions) {
      const stems = reader.tokens(turn).map(({ form }) => form.stem)
      const [first] = stems
      if (first === undefined) continue
      const there = byFirst.get(first)
      const entry = { stems, group: String(group) }
      if (there === undefined) byFirst.set(first, [entry])
      else there.push(entry)
    }
  }
  return (tokens) => {
    const found = new Map<string, number>()
    for (const [from, { form }] of tokens.entries())
      for (const { stems, group } of byFirst.get(form.stem) ?? []) {
        if (form.stop && stems.length === 1) continue
        if (stems.every((stem, at) => tokens[from + at]?.form.stem === stem)) found.set(group, 1)
      }
    return found
  }
}
