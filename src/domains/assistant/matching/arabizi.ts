/**
 * Arabic that is typed in Latin letters and digits ("3ayz a3rf el maw3ed"), by the consonants that are heard, in the
 * letters in which `spell` hears Arabic ones. Pure.
 */
const heard: readonly (readonly [RegExp, string])[] = [
  [/3'|gh/g, 'g'],
  [/7'|kh|5/g, 'k'],
  [/sh|ch/g, 'x'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/ou|oo|ee/g, ''],
  [/2/g, ''],
  [/3/g, 'a'],
  [/[6]/g, 't'],
  [/[7]/g, 'h'],
  [/[8]/g, 'k'],
  [/[9]/g, 's'],
  [/[4]/g, 'x'],
  [/q/g, 'k'],
  [/p/g, 'b'],
  [/v/g, 'f'],
]

/** "and", "with" and "to" are written on, before the article. */
const article = /^(?:[wbfl]?[aei]l|ll?|bl|wl)(?=.{3})/
/** Whose it is, and how many. */
const ending = /(?<=..)(?:k|h|na|ha|hm|hom|kom|t|n|ny)$/

/** What is heard of a word, as it stands and without what is written on to it. */
export function soundsOfArabizi(word: string): string[] {
  const bare = word.replace(article, '')
  return [bare, bare.replace(ending, '')].map(soundOf)
}

function soundOf(word: string): string {
  const sound = heard.reduce((rest, [written, instead]) => rest.replaceAll(written, instead), word)
  return sound.replaceAll(/(?<=.)[awyieou]/g, '').replaceAll(/(.)\1+/g, '$1')
}
