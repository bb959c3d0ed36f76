import { soundOf, type Token } from './analyse.ts'
import { looser, withoutPrefix } from './arabic.ts'
import { withoutElision } from './latin.ts'
import { distance } from './misspelling.ts'
import { bonesTerm, type Shelf, wordsBeginning } from './shelf.ts'

/** One thing that a query asks for: the terms by which it may be met, each with how surely it is meant (0 to 1). */
export type Wish = {
  readonly word: string
  readonly terms: ReadonlyMap<string, number>
  /** How much it tells: by how few documents have it; most where none has. */
  readonly importance: number
  /** Written here as it stands, or by a synonym; not guessed. */
  readonly sure: boolean
}

const surely = {
  exactPart: 0.75,
  exact: 1,
  synonym: 0.85,
  synonymPart: 0.6,
  sound: 0.7,
  begun: 0.7,
  looser: 0.8,
}
const afterErrors = [0.9, 0.7, 0.45]
/** A turn of several words is meant: it counts so many times a single word. */
const worthOfTurn = 1.5
const mostWords = 16
const mostBegun = 40
/** Letters by which a word that is heard alike may be written otherwise. */
const mostByEar = 2

/** What a query wishes; the last word may be only begun when somebody is typing. */
export function wishesOf(shelf: Shelf, query: string, typing: boolean): Wish[] {
  const tokens = shelf.reader.tokens(query.slice(0, 500)).slice(0, mostWords)
  const turns = shelf.synonyms.turnsIn(tokens)
  const telling = tokens.filter(({ form }, at) => !form.stop || turns.some(({ from, to }) => from <= at && at < to))
  const asked = telling.length > 0 ? telling : tokens
  const wishes: Wish[] = []
  const seen = new Set<string>()
  const covered = new Set<number>()
  for (const [at, token] of tokens.entries()) {
    if (!asked.includes(token) || covered.has(at)) continue
    const begun = turns.filter(({ from }) => from === at).toSorted((one, other) => other.to - one.to)
    const longest = begun.at(0)
    const own = begun.filter(({ to }) => to === longest?.to)
    // A turn of several words is one wish: "mot de passe" is not a word and a pass.
    if (longest !== undefined) for (let inner = at; inner < longest.to; inner += 1) covered.add(inner)
    else if (token.form.stop && telling.length > 0) continue
    const last = typing && at === tokens.length - 1
    const wish = wishOf(shelf, tokens, at, own, last)
    if (seen.has(wish.word)) continue
    seen.add(wish.word)
    wishes.push(wish)
  }
  return wishes
}

/** Two consonants are shared by many. */
const sureOfBones = (bones: string): number => (bones.length > 2 ? 0.55 : 0.35)

type Terms = Map<string, number>

function wishOf(
  shelf: Shelf,
  tokens: readonly Token[],
  at: number,
  turns: ReturnType<Shelf['synonyms']['turnsIn']>,
  last: boolean,
): Wish {
  const terms: Terms = new Map()
  const form = tokens[at]?.form
  if (form === undefined) return { word: '', terms, importance: 0, sure: false }
  const whole = turns.some(({ to }) => to - at > 1)
  const parts = tokens.slice(at, Math.max(at + 1, ...turns.map(({ to }) => to)))
  for (const part of parts) {
    const share = whole ? surely.exactPart : surely.exact
    if (part.form.stop && parts.length > 1) continue
    add(shelf, terms, part.form.stem, share)
    if (part.form.bones !== null) add(shelf, terms, bonesTerm(part.form.bones), share * sureOfBones(part.form.bones))
  }
  for (const { others } of turns) addTurns(shelf, terms, others, 1)
  const sure = terms.size > 0
  if (last) {
    const bare = withoutPrefix(form.folded)
    for (const start of new Set([form.folded, bare, `ال${bare}`])) {
      if (bare.length < 2) continue
      for (const word of wordsBeginning(shelf, start, mostBegun)) addWord(shelf, terms, word, surely.begun)
    }
  }
  if (!terms.has(form.stem) && !whole && turns.length === 0) guess(shelf, terms, form.folded)
  return {
    word: parts.map((part) => part.form.stem).join(' '),
    terms,
    importance: importanceOf(shelf, terms) * (whole ? worthOfTurn : 1),
    sure,
  }
}

/** What a word that nobody wrote is likely to be: with less before and after it, by ear, or with an error in it. */
function guess(shelf: Shelf, terms: Terms, folded: string): void {
  for (const word of shelf.locale === 'fr' ? withoutElision(folded) : looser(folded)) {
    const { stem, bones } = shelf.reader.formOf(word)
    add(shelf, terms, stem, surely.looser)
    if (bones !== null) add(shelf, terms, bonesTerm(bones), surely.looser * sureOfBones(bones))
  }
  for (const word of (shelf.bySound.get(soundOf(shelf.locale, folded)) ?? []).slice(0, mostBegun))
    if (distance(word, folded, mostByEar) <= mostByEar) addWord(shelf, terms, word, surely.sound)
  const near = shelf.misspelt.near(folded)
  const fewest = near[0]?.errors ?? 0
  for (const { word, errors } of near) {
    // The first letter is seldom wrong.
    const sure = (afterErrors[errors] ?? 0) * (word[0] === folded[0] ? 1 : 0.8)
    if (errors <= fewest + 1) addWord(shelf, terms, word, sure)
  }
}

/** A word of the articles, or one that only everyday speech has and that means such a word. */
function addWord(shelf: Shelf, terms: Terms, word: string, sure: number): void {
  const { stem } = shelf.reader.formOf(word)
  add(shelf, terms, stem, sure)
  if (!shelf.postings.has(stem)) addTurns(shelf, terms, shelf.synonyms.othersOf(stem), sure)
}

function addTurns(shelf: Shelf, terms: Terms, turns: readonly (readonly string[])[], sure: number): void {
  for (const stems of turns) {
    const telling = stems.filter((stem) => !shelf.reader.formOf(stem).stop)
    const each = stems.length === 1 ? surely.synonym : surely.synonymPart
    for (const stem of telling) add(shelf, terms, stem, sure * each)
  }
}

function add(shelf: Shelf, terms: Terms, term: string, sure: number): void {
  if (shelf.postings.has(term) && (terms.get(term) ?? 0) < sure) terms.set(term, sure)
}

/** By the commonest of what surely means it: a rare word for a common thing tells no more than the common one. */
function importanceOf(shelf: Shelf, terms: Terms): number {
  const surest = Math.max(0, ...terms.values())
  const idfs = [...terms]
    .filter(([, sure]) => sure >= Math.min(surest, surely.synonym))
    .map(([term]) => shelf.postings.get(term)?.idf ?? shelf.idfOfUnknown)
  return Math.min(shelf.idfOfUnknown, ...idfs)
}
