/**
 * Light stems of folded French and English words: number, gender, person and the commonest endings of nouns that are
 * made of verbs, so that "annuler", "annulation" and "annulée" meet, and "cancel", "cancelled" and "cancellation".
 */

type Rule = readonly [ending: RegExp, instead: string, shortest: number]

const french: readonly Rule[] = [
  [/(?:issements?|issantes?|issants?|issaient|issons|issez|issent|issait)$/, '', 4],
  [/(?:atrices?|ateurs?|ations?)$/, '', 4],
  [/(?:itions?|utions?)$/, '', 5],
  [/(?:euses?|eurs?|eur)$/, '', 5],
  [/(?:ements?|emment|amment)$/, '', 5],
  [/(?:ances?|ences?|ants?|antes?)$/, '', 5],
  [/(?:ivement|ives?|ifs?)$/, '', 5],
  [/(?:erions|eriez|eraient|erait|erais|erons|eront|erez|erai|eras|era)$/, '', 4],
  [/(?:aient|ions|iez|ait|ais)$/, '', 4],
  [/(?:ables?|ibles?)$/, '', 5],
  [/eaux?$/, 'eau', 4],
  [/aux$/, 'al', 4],
  [/(?:ees?|es?|er|ez|ent|ons|ai|a|ir|is|it|ies?|i|s|x)$/, '', 4],
]

const english: readonly Rule[] = [
  [/(?:izations?|isations?)$/, 'ize', 5],
  [/(?:ations?)$/, '', 5],
  [/(?:ements?|ments?)$/, '', 5],
  [/(?:nesses|ness)$/, '', 4],
  [/(?:ingly|edly)$/, '', 4],
  [/(?:ies|ied)$/, 'y', 3],
  [/(?:sses)$/, 'ss', 3],
  [/(?:ings?)$/, '', 3],
  [/(?:ed)$/, '', 3],
  [/(?:ers?|ors?)$/, '', 5],
  [/(?:ly)$/, '', 4],
  [/(?:ances?|ences?)$/, '', 5],
  [/(?<![su])s$/, '', 3],
]

const apply = (word: string, rules: readonly Rule[]): string => {
  for (const [ending, instead, shortest] of rules) {
    if (!ending.test(word)) continue
    const stem = word.replace(ending, instead)
    if (stem.length >= shortest) return stem
  }
  return word
}

/** "annulled" and "annuler": a doubled consonant at the end is one. */
const single = (stem: string): string =>
  stem.length > 3 && /([bcdfglmnprst])\1$/.test(stem) ? stem.slice(0, -1) : stem

export const frenchStem = (word: string): string => single(apply(word, french))

export function englishStem(word: string): string {
  if (word === 'cant') return 'cannot'
  const stem = single(apply(word, english))
  return stem.length > 3 && /[^aeiou]e$/.test(stem) ? stem.slice(0, -1) : stem
}

const frenchSounds: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/qu?/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c(?!h)/g, 'k'],
  [/e?aux?/g, 'o'],
  [/(?:ain|ein|in|un|ym|im)(?![aeiouy])/g, '1'],
  [/(?:en|em|an|am)(?![aeiouy])/g, '2'],
  [/(?:ai|ei|et|er|ez|ee|es)(?=$)/g, 'e'],
  [/ai|ei/g, 'e'],
  [/ou/g, 'u'],
  [/oi/g, 'wa'],
  [/g(?=[ei])/g, 'j'],
  [/ss|z/g, 's'],
  [/y/g, 'i'],
  [/h/g, ''],
  [/(.)\1+/g, '$1'],
  [/(?:[setdxp]+)$/, ''],
]

const englishSounds: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/ck|q|c(?![eiyh])/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/z/g, 's'],
  [/kn/g, 'n'],
  [/gh/g, ''],
  [/(?:ie|ei|ea|ee|y)/g, 'i'],
  [/(?<=.)(?:e|a|o|u)/g, 'e'],
  [/(.)\1+/g, '$1'],
  [/e$/, ''],
]

const sound = (word: string, rules: readonly (readonly [RegExp, string])[]): string =>
  rules.reduce((rest, [written, heard]) => rest.replaceAll(new RegExp(written, 'g'), heard), word)

/** As a word is heard: what is written by ear meets what is written by rule. */
export const frenchSound = (word: string): string => sound(word, frenchSounds)
export const englishSound = (word: string): string => sound(word, englishSounds)

/** "jenvoie", "lavocat", "quil": what is left when the elision that nobody parted is taken off. */
export const withoutElision = (word: string): string[] => {
  const rest = /^(?:qu|[jlndcmst])(?<rest>[aeiouyh].{2,})$/.exec(word)?.groups?.['rest']
  return rest === undefined ? [] : [rest]
}
