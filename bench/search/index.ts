/**
 * `npm run bench:search`: how well the help centre's search finds what people mean, and how fast.
 * Recall at n: the share of the questions of which an article that answers is among the first n. Precision at n: the
 * share of what is shown among the first n that answers.
 */
import { parseArgs } from 'node:util'
import { locales } from '../../src/base/languages.ts'
import { buildIndex, type HelpIndex, search } from '../../src/domains/help-centre/retrieval/index.ts'
import { shippedArticles, variedArticles } from './articles.ts'
import { type Question, questions } from './questions.ts'

const { values } = parseArgs({ options: { misses: { type: 'boolean', default: false } } })
const articles = shippedArticles()
const existing = new Set(articles.map(({ slug }) => slug))
const asked = questions.filter(({ slugs }) => slugs.some((slug) => existing.has(slug)))
const index = buildIndex(articles)

const found = (from: HelpIndex, { locale, words }: Question, limit: number) =>
  search(from, { query: words, locale, limit }).map(({ slug }) => slug)

function figures(of: readonly Question[]): string[] {
  const results = of.map((question) => ({ question, slugs: found(index, question, 3) }))
  const share = (sum: number, all: number) => (all === 0 ? '–' : `${((100 * sum) / all).toFixed(1)} %`)
  return [1, 3].flatMap((first) => {
    const hits = results.map(
      ({ question, slugs }) => slugs.slice(0, first).filter((slug) => question.slugs.includes(slug)).length,
    )
    const shown = results.reduce((sum, { slugs }) => sum + Math.min(first, slugs.length), 0)
    const right = hits.reduce((sum, count) => sum + count, 0)
    return [share(hits.filter((count) => count > 0).length, of.length), share(right, shown)]
  })
}

console.log(`${articles.length} articles, ${asked.length} of ${questions.length} questions have an article\n`)
console.log('| language | questions | recall at 1 | precision at 1 | recall at 3 | precision at 3 |')
console.log('|---|--:|--:|--:|--:|--:|')
for (const heldOut of [false, true]) {
  for (const locale of locales) {
    const of = asked.filter((question) => question.locale === locale && question.heldOut === heldOut)
    console.log(`| ${locale}, ${heldOut ? 'held out' : 'tuned on'} | ${of.length} | ${figures(of).join(' | ')} |`)
  }
}

if (values.misses) {
  for (const question of asked.filter(({ heldOut }) => !heldOut)) {
    const slugs = found(index, question, 3)
    if (slugs[0] === undefined || !question.slugs.includes(slugs[0]))
      console.log(
        `\n${question.locale}: ${question.words}\n  wanted ${question.slugs.join(', ')}\n  found ${slugs.join(', ')}`,
      )
  }
}

const count = 10_000
const building = performance.now()
const large = buildIndex(variedArticles(articles, count))
const built = performance.now() - building
for (const question of asked) found(large, question, 10)
const times = asked
  .map((question) => {
    // The middle one of five: what else the machine does is not the search.
    const five = Array.from({ length: 5 }, () => {
      const start = performance.now()
      found(large, question, 10)
      return performance.now() - start
    })
    return five.toSorted((one, other) => one - other)[2] ?? 0
  })
  .toSorted((one, other) => one - other)
const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(2)
console.log(`\n${count} articles a language, indexed in ${(built / 1000).toFixed(1)} s`)
console.log(`a search: median ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms`)
