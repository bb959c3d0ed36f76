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

/** By gradient descent over all candidates of all questions; the last of a row's figures is 1, for the base. */
function fit(): Calibration {
  const rows = seen.flatMap(({ candidates, meant }) =>
    candidates.flatMap(({ slug, evidence }) =>
      evidence === null
        ? []
        : [{ figures: Float64Array.from([...signs.map((sign) => evidence[sign]), 1]), right: slug === meant ? 1 : 0 }],
    ),
  )
  const width = signs.length + 1
  const scale = Float64Array.from({ length: width }, (_, at) => {
    const squares = rows.reduce((sum, { figures }) => sum + (figures[at] ?? 0) ** 2, 0)
    return Math.sqrt(squares / rows.length) || 1
  })
  for (const { figures } of rows)
    for (let at = 0; at < width; at += 1) figures[at] = (figures[at] ?? 0) / (scale[at] ?? 1)
  const by = new Float64Array(width)
  const slope = new Float64Array(width)
  for (let round = 0; round < 1_500; round += 1) {
    slope.fill(0)
    for (const { figures, right } of rows) {
      let total = 0
      for (let at = 0; at < width; at += 1) total += (by[at] ?? 0) * (figures[at] ?? 0)
      const off = right - 1 / (1 + Math.exp(-total))
      for (let at = 0; at < width; at += 1) slope[at] = (slope[at] ?? 0) + off * (figures[at] ?? 0)
    }
    for (let at = 0; at < width; at += 1) by[at] = (by[at] ?? 0) + (1.5 * (slope[at] ?? 0)) / rows.length
  }
  const told = (at: number): number => Math.round((100 * (by[at] ?? 0)) / (scale[at] ?? 1)) / 100
  return {
    base: told(signs.length),
    ...Object.fromEntries(signs.map((sign, at) => [sign, told(at)])),
  } as Calibration
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
