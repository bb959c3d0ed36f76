/**
 * `npm run calibrate:assistant`: by what the assistant's confidence is told. The ways of asking are parted in five; of
 * each part it is seen what the others taught. Prints the figures for `src/domains/assistant/matching/weigh.ts`.
 */
import { locales } from '../../src/base/languages.ts'
import {
  elsewhere,
  inGeneral,
  lessonsIn,
  matcherOf,
  meantInGeneral,
} from '../../src/domains/assistant/matching/index.ts'
import {
  candidatesOf,
  confidenceOf,
  type Calibration,
  type Candidate,
  signs,
} from '../../src/domains/assistant/matching/weigh.ts'
import { buildIndex, passages } from '../../src/domains/help-centre/index.ts'
import { shippedTexts } from '../../src/platform/shipped-texts.ts'
import { shippedArticles } from '../search/articles.ts'

const parts = 5
type Seen = {
  readonly candidates: readonly Candidate[]
  readonly meant: string
  readonly locale: string
  words: string
}

const texts = await shippedTexts('content/help', /\.(?:md|txt)$/)
const index = buildIndex(shippedArticles())
const seen: Seen[] = locales.flatMap((locale) => {
  const { ways: all, meanings } = lessonsIn(texts, locale)
  const asked = all.filter(({ worth }) => worth === 1)
  if (asked.length < 500) return []
  const partOf = new Map(asked.map((way, at) => [way, at % parts]))
  return Array.from({ length: parts }, (_, part) => {
    const matcher = matcherOf(locale, { ways: all.filter((way) => partOf.get(way) !== part), meanings })
    return asked
      .filter((way) => partOf.get(way) === part)
      .map(({ words, meant }) => {
        const found = passages(index, { query: words, locale, limit: 4 })
        return {
          candidates: candidatesOf(inGeneral(matcher.match(words)), found, () => true),
          meant: meantInGeneral(meant) ?? elsewhere,
          locale,
          words,
        }
      })
  }).flat()
})

/** By gradient descent over all candidates of all questions. */
function fit(): Calibration {
  const by: Record<string, number> = { base: 0, ...Object.fromEntries(signs.map((sign) => [sign, 0])) }
  const rows = seen.flatMap(({ candidates, meant }) =>
    candidates.flatMap(({ slug, evidence }) =>
      evidence === null ? [] : [{ evidence, right: slug === meant ? 1 : 0 }],
    ),
  )
  const scale = Object.fromEntries(
    signs.map((sign) => [
      sign,
      Math.sqrt(rows.reduce((sum, { evidence }) => sum + evidence[sign] ** 2, 0) / rows.length) || 1,
    ]),
  )
  for (let round = 0; round < 1_500; round += 1) {
    const slope: Record<string, number> = {}
    for (const { evidence, right } of rows) {
      const total = signs.reduce(
        (sum, sign) => sum + (by[sign] ?? 0) * (evidence[sign] / (scale[sign] ?? 1)),
        by['base'] ?? 0,
      )
      const off = right - 1 / (1 + Math.exp(-total))
      slope['base'] = (slope['base'] ?? 0) + off
      for (const sign of signs) slope[sign] = (slope[sign] ?? 0) + off * (evidence[sign] / (scale[sign] ?? 1))
    }
    for (const name of Object.keys(by)) by[name] = (by[name] ?? 0) + (1.5 * (slope[name] ?? 0)) / rows.length
  }
  return Object.fromEntries(
    Object.entries(by).map(([name, value]) => [name, Math.round((100 * value) / (scale[name] ?? 1)) / 100]),
  ) as Calibration
}

const calibration = fit()
console.log(calibration)
for (const locale of locales) {
  const judged = seen
    .filter((one) => one.locale === locale)
    .map(({ candidates, meant, words }) => {
      const [best] = candidates
        .map((one) => ({ slug: one.slug, sure: confidenceOf(one, calibration) }))
        .toSorted((one, other) => other.sure - one.sure)
      return { sure: best?.sure ?? 0, right: best?.slug === meant, meant, words, said: best?.slug }
    })
  const known = judged.filter(({ meant }) => meant !== elsewhere).length
  console.log(`\n${locale}: ${judged.length} ways`)
  for (const from of [0.2, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.8]) {
    const said = judged.filter(({ sure }) => sure >= from)
    const right = said.filter((one) => one.right).length
    console.log(
      `from ${from}: right ${((100 * right) / known).toFixed(1)} %, wrong ${((100 * (said.length - right)) / judged.length).toFixed(1)} % of all`,
    )
  }
}
