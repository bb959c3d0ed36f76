/**
 * Words as they are looked for: however somebody spells, the same word becomes the same letters. Pure, and the same in
 * the browser as on the server.
 */

const letters: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ک: 'ك',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}
const toFold = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu')
const arabicZero = 0x0660
const persianZero = 0x06f0

const latinDigit = (digit: string): string => {
  const code = digit.charCodeAt(0)
  return String(code - (code >= persianZero ? persianZero : arabicZero))
}

/**
 * Without case, accents, vowel signs and tatweel; with one form of alif, of ya and of ta marbuta, no hamza (مسؤول and
 * مسئول are both written) and Latin digits. Folding twice changes nothing.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/\p{Cf}|\u0640|[\u064b-\u0652]|\u0670/gu, '')
    // At the end of a word it is heard as ya, and often written so: قارئ, قاري.
    .replaceAll(/ئ(?!\p{L})/gu, 'ي')
    .replaceAll(/[ؤئء]/gu, '')
    .toLowerCase()
    .replaceAll(/[٠-٩۰-۹]/gu, latinDigit)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    // Last, for accents may have hidden one: ǽ.
    .replaceAll(toFold, (letter) => letters[letter] ?? letter)

/** Longest first, as Light10 tries them. */
const articles = ['وال', 'بال', 'كال', 'فال', 'لل', 'ال'] as const
const endings = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي'] as const
const shortest = 2

/** Plurals that no ending tells of, folded and without article: of the words that people ask for here. */
const brokenPlurals: Readonly<Record<string, string>> = {
  عقود: 'عقد',
  حقوق: 'حق',
  قضايا: 'قضيه',
  ضرائب: 'ضريبه',
  ضراب: 'ضريبه',
  رواتب: 'راتب',
  اجور: 'اجر',
  عمال: 'عامل',
  ديون: 'دين',
  قروض: 'قرض',
  اسهم: 'سهم',
  اموال: 'مال',
  بنوك: 'بنك',
  قوانين: 'قانون',
  انظمه: 'نظام',
  احكام: 'حكم',
  محاكم: 'محكمه',
  شروط: 'شرط',
  اطبا: 'طبيب',
  امراض: 'مرض',
  ادويه: 'دوا',
  اطفال: 'طفل',
  ورثه: 'وارث',
  تراخيص: 'ترخيص',
  رخص: 'رخصه',
  عقوبات: 'عقوبه',
  مشاريع: 'مشروع',
  تجار: 'تاجر',
  تقارير: 'تقرير',
  مستندات: 'مستند',
  وثاق: 'وثيقه',
}

/**
 * The stem of a folded word. Arabic: light stemming in the manner of Light10 (article and conjunction before, number,
 * gender and pronoun after; never fewer than two letters are left), and the plurals that are words of their own.
 * Latin letters: without the s of the plural.
 */
export function stem(word: string): string {
  if (/^[a-z]+$/.test(word))
    return word.length > 3 && /[^su]s$/.test(word) && !word.endsWith('is') ? word.slice(0, -1) : word
  if (!/^[\u0621-\u064a]+$/u.test(word)) return word
  const bare = withoutArticle(word)
  const singular = brokenPlurals[bare] ?? bare
  let rest = singular
  for (const ending of endings) {
    if (rest.endsWith(ending) && rest.length - ending.length >= shortest) rest = rest.slice(0, -ending.length)
  }
  return rest
}

function withoutArticle(word: string): string {
  const article = articles.find((one) => word.startsWith(one) && word.length - one.length >= shortest)
  if (article !== undefined) return word.slice(article.length)
  return word.startsWith('و') && word.length > 3 ? word.slice(1) : word
}

/** By sound: what is confused in writing (س and ص, ض and ظ) is one. */
const sounds: Readonly<Record<string, string>> = Object.fromEntries(
  [...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'].map((letter, at) => [letter, 'abtsjhkdzrzsxsdtdagfkklmnhwy'.charAt(at)]),
)

/**
 * A folded text in Latin letters, to be compared by likeness: not every PostgreSQL knows the letters of Arabic as
 * letters, and by sound a misspelt name is nearer.
 */
export const spell = (folded: string): string =>
  folded.replaceAll(/[\u0627-\u064a]/gu, (letter) => sounds[letter] ?? letter)

/** A word of a text: where it stands in it (UTF-16 units, end exclusive), and how it is looked for. */
export type Word = { readonly start: number; readonly end: number; readonly folded: string; readonly stem: string }

/** Letters and digits that stand together, with the signs that stand on them. */
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u0640]*/gu

export function wordsOf(text: string): Word[] {
  return [...text.matchAll(word)].flatMap((found) => {
    // What folds into several words (½) is several words to look for, in one place.
    const parts = fold(found[0]).match(/[\p{L}\p{N}]+/gu) ?? []
    const place = { start: found.index, end: found.index + found[0].length }
    return parts.map((folded) => ({ ...place, folded, stem: stem(folded) }))
  })
}
