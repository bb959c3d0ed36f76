import { fold, spell } from '../../../base/folding.ts'
import type { Locale } from '../../../base/languages.ts'
import { arabicStem, skeleton } from './arabic.ts'
import { englishSound, englishStem, frenchSound, frenchStem } from './latin.ts'
import { isStopWord } from './stop-words.ts'

/** A word of a text and all that it is compared by. `bones` is null where there are none. */
export type Form = {
  readonly folded: string
  readonly stem: string
  readonly bones: string | null
  readonly stop: boolean
}
/** Where it stands: UTF-16 units, end exclusive. */
export type Token = { readonly start: number; readonly end: number; readonly form: Form }

const letters = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u0640]*/gu
const arabic = /^[\u0621-\u064a]+$/u
const latin = /^[a-z]+$/
const mostKept = 200_000

/** Reads words of a language; keeps what it has read, for words come again. */
export type Analyser = {
  readonly locale: Locale
  readonly tokens: (text: string) => Token[]
  readonly formOf: (word: string) => Form
}

export function analyser(locale: Locale): Analyser {
  const kept = new Map<string, Form>()
  const formOf = (word: string): Form => {
    const known = kept.get(word)
    if (known !== undefined) return known
    if (kept.size > mostKept) kept.clear()
    const form = formOfFolded(locale, fold(word))
    kept.set(word, form)
    return form
  }
  const tokens = (text: string): Token[] => {
    const found: Token[] = []
    for (const match of text.matchAll(letters)) {
      const form = formOf(match[0])
      if (form.folded !== '') found.push({ start: match.index, end: match.index + match[0].length, form })
    }
    return found
  }
  return { locale, tokens, formOf }
}

function formOfFolded(locale: Locale, folded: string): Form {
  const stop = isStopWord(locale, folded) || (latin.test(folded) && folded.length === 1)
  if (arabic.test(folded)) {
    const stem = arabicStem(folded)
    return { folded, stem, bones: stop ? null : skeleton(stem), stop }
  }
  if (!latin.test(folded)) return { folded, stem: folded, bones: null, stop }
  return { folded, stem: locale === 'fr' ? frenchStem(folded) : englishStem(folded), bones: null, stop }
}

/** As a folded word is heard, to find what was written by ear. */
export function soundOf(locale: Locale, folded: string): string {
  if (!latin.test(folded)) return spell(folded).replaceAll(/(?<=.)[awy]/g, '')
  return locale === 'fr' ? frenchSound(folded) : englishSound(folded)
}
