import type { Locale } from '../../../base/languages.ts'
import type { ShippedText } from '../../../platform/shipped-texts.ts'
import { parseWritten, sectionsOf } from '../../help-centre/index.ts'
import { type OwnIntent, ownIntents } from '../intents.ts'
import type { Lessons, Way } from './matcher.ts'

/** What is meant by questions that no article answers, and none should. */
export const elsewhere = 'elsewhere'

const ofOwn = 'own:'
/** What of the asker's own things is meant; null where it is an article, or elsewhere. */
export const ownMeant = (meant: string): OwnIntent | null =>
  ownIntents.find((intent) => meant === ofOwn + intent) ?? null

/** An article's own words are less how people ask for it. */
const ofArticle = 0.5
const figures = /\{\{[^{}]*\}\}/g

/** All that the product ships to learn from: the ways of asking, and `meanings.<language>.txt`. Pure. */
export const lessonsIn = (texts: readonly ShippedText[], locale: Locale): Lessons => ({
  ways: waysIn(texts, locale),
  meanings: texts
    .filter(({ path }) => path === `meanings.${locale}.txt`)
    .flatMap(({ text }) => linesOf(text).map((line) => line.split('|').map((one) => one.trim()))),
})

/**
 * Ways of asking, of the files that the product ships: beside each article `questions.<language>.txt`, one a line, and
 * what the article says of itself; beside the articles `elsewhere.<language>.txt`, and in `own.<language>.txt`, below a
 * `# <intent>` each, how people ask for what is their own. Throws for an intent that there is not. Pure.
 */
export function waysIn(texts: readonly ShippedText[], locale: Locale): Way[] {
  return texts.flatMap(({ path, text }): Way[] => {
    const [slug = '', file] = path.split('/')
    if (slug === `elsewhere.${locale}.txt`) return linesOf(text).map((words) => ({ meant: elsewhere, words, worth: 1 }))
    if (slug === `own.${locale}.txt`) return waysToOwn(text, slug)
    if (file === `questions.${locale}.txt`) return linesOf(text).map((words) => ({ meant: slug, words, worth: 1 }))
    if (file !== `${locale}.md`) return []
    return saidOfItself(text, path).map((words) => ({ meant: slug, words, worth: ofArticle }))
  })
}

function waysToOwn(text: string, file: string): Way[] {
  return text.split(/^# /m).flatMap((part) => {
    const [heading, ...lines] = linesOf(part)
    if (heading === undefined) return []
    const meant = ofOwn + heading
    if (ownMeant(meant) === null) throw new Error(`${file}: there is no intent ${heading}`)
    return lines.map((words) => ({ meant, words, worth: 1 }))
  })
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** Title, summary and keywords, then every sentence of an article. */
function saidOfItself(text: string, path: string): string[] {
  const { title, summary, keywords, body } = parseWritten(text, path)
  const sections = sectionsOf(body.replaceAll(figures, ' '))
  const sentences = sections.flatMap(({ heading, text: said }) => [heading, ...said.split(/\n+|(?<=[.!?؟])\s+/u)])
  return [title, summary.replaceAll(figures, ' '), ...keywords, ...sentences.filter((one) => / /.test(one.trim()))]
}
