import { wordsOf } from '../../base/folding.ts'

/** Of the words of a sentence that tell something, so many (0 to 1) must stand in one sentence or two of the passages. */
const enough = 0.75
/** Shorter words join others; they tell nothing by themselves. */
const telling = 3

const denials =
  /(?:^|[^\p{L}])(?:not|no|never|none|nobody|nothing|cannot|without|isn|don|doesn|won|can['’]t|ne|n|pas|jamais|aucune?|rien|personne|sans|ni|لا|لم|لن|ليس|ليست|غير|بدون|دون|ما)(?=$|[^\p{L}])/iu

const conditions =
  /(?:^|[^\p{L}])(?:if|unless|once|until|only|except|when|si|sauf|quand|lorsqu\p{L}*|tant|seulement|uniquement|إذا|اذا|إن|لو|ما لم|بعد|قبل|حين|عند|إلا|الا|فقط)(?=$|[^\p{L}])/iu

/**
 * Whether every sentence of a text says only what the passages say: its words and all of its numbers stand there close
 * together, it denies and it restricts where they do, and it names no address that they do not. Pure.
 */
export function isSupported(text: string, passages: readonly string[]): boolean {
  const known = passages.flatMap(sentencesOf)
  const near = known.map((sentence, at) => `${sentence} ${known[at + 1] ?? ''}`)
  const sentences = sentencesOf(text)
  return (
    sentences.length > 0 &&
    sentences.every(
      (sentence) => near.some((one) => says(one, sentence)) && isMeantAlike(nearest(known, sentence), sentence),
    )
  )
}

function says(known: string, sentence: string): boolean {
  const there = new Set(wordsOf(known).map(({ stem }) => stem))
  const words = wordsOf(sentence)
  const numbers = words.filter(({ folded }) => /\p{N}/u.test(folded))
  if (!numbers.every(({ stem }) => there.has(stem))) return false
  if (addressesIn(sentence).some((address) => !known.includes(address))) return false
  const asked = words.filter(({ folded }) => folded.length >= telling)
  return asked.length > 0 && asked.filter(({ stem }) => there.has(stem)).length / asked.length >= enough
}

/** A "not" or an "only if" that comes or goes turns a sentence about. */
const isMeantAlike = (known: string, sentence: string): boolean =>
  denials.test(known) === denials.test(sentence) && conditions.test(known) === conditions.test(sentence)

/** The sentence that shares most words with another. */
function nearest(known: readonly string[], sentence: string): string {
  const asked = new Set(wordsOf(sentence).map(({ stem }) => stem))
  const shared = (one: string) => new Set(wordsOf(one).flatMap(({ stem }) => (asked.has(stem) ? [stem] : []))).size
  return known.reduce((one, other) => (shared(other) > shared(one) ? other : one), '')
}

const addressesIn = (text: string): string[] => text.match(/https?:\/\/\S+|\S+@\S+|www\.\S+/gu) ?? []

const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.!?؟…])\s+|\n+/u)
    .map((sentence) => sentence.replace(/^[-*•\d.)\s]+(?=\p{L})/u, '').trim())
    .filter((sentence) => /\p{L}|\p{N}/u.test(sentence))
