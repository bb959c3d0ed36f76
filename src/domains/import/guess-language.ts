import { fold } from '../../base/folding.ts'
import type { Locale } from '../../base/locale.ts'

const french = new Set(
  'le la les un une des du de et est je nous vous il elle ne pas mon ma mes votre pour avec sur dans que qui bonjour merci au aux ce cette suis'.split(
    ' ',
  ),
)
const english = new Set(
  'the a an of and is are i we you it not my your for with on in that which hello thanks to this be was have can when'.split(
    ' ',
  ),
)

/** By its letters, then by its small words; null when it says too little. */
export function guessLanguage(text: string): Locale | null {
  const sample = text.slice(0, 2_000)
  const arabic = sample.match(/\p{Script=Arabic}/gu)?.length ?? 0
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (arabic > 0 && arabic * 2 >= latin) return 'ar'
  const words = fold(sample).match(/[a-z]+/g) ?? []
  const count = (known: ReadonlySet<string>) => words.filter((word) => known.has(word)).length
  const [fr, en] = [count(french), count(english)]
  if (fr === en) return /[éèêàçùœ]/i.test(sample) ? 'fr' : en > 0 ? 'en' : null
  return fr > en ? 'fr' : 'en'
}

/** As other programs name it: `fr`, `fr-CA`, `French`, `العربية`. */
export function languageNamed(name: string | null | undefined): Locale | undefined {
  const word = fold(name ?? '').trim()
  if (/^(ar\b|arab)/.test(word) || word.startsWith(fold('عرب')) || word.startsWith(fold('العرب'))) return 'ar'
  if (/^(fr\b|fra|french)/.test(word) || word.includes(fold('فرنس'))) return 'fr'
  if (/^(en\b|eng|angl)/.test(word) || word.includes(fold('نجليز'))) return 'en'
  return undefined
}
