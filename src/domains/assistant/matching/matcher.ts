import type { Locale } from '../../../base/languages.ts'
import { analyser } from '../../help-centre/index.ts'
import { featureReader, type Features, type Meaning } from './features.ts'
import { type Example, type Learnt, learning, probabilities } from './learn.ts'
import { byFeature, type Known, likenessTo } from './likeness.ts'
import { speller, type Vocabulary, vocabularyOf } from './spelling.ts'
import { type Space, spaceOf, vectorOf } from './vectors.ts'

/** A way in which somebody asks for something: `meant` names it. */
export type Way = { readonly meant: string; readonly words: string; readonly worth: number }
/** What there is to learn from in one language. */
export type Lessons = { readonly ways: readonly Way[]; readonly meanings: readonly Meaning[] }

/** What a question may mean, as learnt from ways of asking. */
export type Match = {
  readonly meant: string
  /** Of all that may be meant (0 to 1, together 1). */
  readonly probability: number
  /** How like it is to the likest way of asking for it (0 to 1). */
  readonly likeness: number
}
export type Matcher = {
  /** Best first. */
  readonly match: (question: string) => Match[]
}

/** All that is learnt from the ways of asking in one language; a structured clone of it is as good. */
export type Knowledge = {
  /** What may be meant, by the number of its label. */
  readonly names: readonly string[]
  readonly meanings: readonly Meaning[]
  readonly vocabulary: Vocabulary
  readonly space: Space
  readonly known: Known
  readonly learnt: Learnt
}

/** Learns from ways of asking in one language; yields every few milliseconds. */
export function* learningFrom(locale: Locale, { ways, meanings }: Lessons): Generator<undefined, Knowledge> {
  const names = [...new Set(ways.map(({ meant }) => meant))].toSorted()
  const numbers = new Map(names.map((name, at) => [name, at]))
  const reader = analyser(locale)
  const { space, examples } = yield* examplesOf(ways, numbers, featureReader(reader, meanings))
  const vocabulary = vocabularyOf(
    reader,
    ways.map(({ words }) => words),
  )
  const learnt = yield* learning(examples, space.size, names.length)
  return { names, meanings, vocabulary, space, known: byFeature(examples, space.size), learnt }
}

/** Tells what questions mean by what was learnt. */
export function matcherBy(locale: Locale, { names, meanings, vocabulary, space, known, learnt }: Knowledge): Matcher {
  const reader = analyser(locale)
  const read = featureReader(reader, meanings)
  const spell = speller(reader, vocabulary)
  const like = likenessTo(known, names.length)
  return {
    match(question) {
      const vector = vectorOf(space, read(spell(question)))
      const likely = probabilities(learnt, vector)
      const alike = like(vector)
      return names
        .map((meant, at): Match => ({ meant, probability: likely[at] ?? 0, likeness: alike[at] ?? 0 }))
        .toSorted((one, other) => other.probability - one.probability)
    },
  }
}

/** Apart, so that what was read of every way is not kept as long as the matcher is. */
function* examplesOf(
  ways: readonly Way[],
  numbers: ReadonlyMap<string, number>,
  read: (text: string) => Features,
): Generator<undefined, { space: Space; examples: Example[] }> {
  const features = ways.map(({ words }) => read(words))
  yield
  const space = spaceOf(features)
  yield
  const examples = ways.map(({ meant, worth }, at) => ({
    vector: vectorOf(space, features[at] ?? read('')),
    label: numbers.get(meant) ?? 0,
    worth,
  }))
  return { space, examples }
}

/** Learns in one go. */
export function matcherOf(locale: Locale, lessons: Lessons): Matcher {
  const steps = learningFrom(locale, lessons)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return matcherBy(locale, step.value)
  }
}
