/**
 * `npm run eval:assistant`: how often the assistant is right, declines rightly, declines although it could have known,
 * and is wrong. It goes by rules and by retrieval alone, as a visitor or (for what is one's own) somebody signed in.
 */
import { parseArgs } from 'node:util'
import { locales } from '../../src/base/languages.ts'
import { fromArticles, ownAskedFor, understand } from '../../src/domains/assistant/index.ts'
import { buildIndex } from '../../src/domains/help-centre/index.ts'
import { shippedArticles } from '../search/articles.ts'

import { arrivals } from './arrivals.ts'
import { callers } from './callers.ts'
import { guests } from './guests.ts'
import { neighbours } from './neighbours.ts'
import { newcomers } from './newcomers.ts'
import type { Question } from './question-set.ts'
import { passers } from './passers.ts'
import { questions } from './questions.ts'
import { situations } from './situations.ts'
import { townsfolk } from './townsfolk.ts'
import { travellers } from './travellers.ts'
import { strangers } from './strangers.ts'
import { visitors } from './visitors.ts'

/** `--misses`: those that may be tuned on; `--misses-of NAME`: every one of a set. */
const { values } = parseArgs({
  options: {
    misses: { type: 'boolean', default: false },
    'misses-of': { type: 'string' },
  },
})
const articles = shippedArticles()
const existing = new Set(articles.map(({ slug }) => slug))
const index = buildIndex(articles)
const sets = {
  first: questions,
  second: situations,
  strangers,
  newcomers,
  guests,
  visitors,
  callers,
  neighbours,
  passers,
  travellers,
  arrivals,
  townsfolk,
}
const answerable = ({ wanted }: Question) =>
  wanted.kind === 'decline' || wanted.intents.length > 0 || wanted.slugs.some((slug) => existing.has(slug))

type Outcome = 'right' | 'declined rightly' | 'declined though known' | 'wrong'
type Judged = { readonly question: Question; readonly outcome: Outcome; readonly said: string; readonly ms: number }

async function judge(question: Question): Promise<Judged> {
  const start = performance.now()
  const understood = understand(question.words)
  const found = await fromArticles(index, question.words, question.locale)
  const ms = performance.now() - start
  const { wanted } = question
  const judged = (outcome: Outcome, said: string): Judged => ({ question, outcome, said, ms })
  const declined = wanted.kind === 'decline' ? 'declined rightly' : 'declined though known'
  if (understood.kind === 'refused') return judged(declined, `refused: ${understood.why}`)
  if (understood.kind === 'small')
    return judged(wanted.kind === 'known' ? 'right' : 'wrong', `small: ${understood.what}`)
  const from = found.from.map(({ slug }) => slug)
  const asked = ownAskedFor(understood, found)
  const own = asked === null || (asked.told === 'beside' && from.length === 0) ? null : asked.intent
  const said = [
    ...(own === null ? [] : [`own: ${own}`]),
    ...found.from.map(({ slug, confidence }) => `${slug} ${confidence.toFixed(2)}`),
  ].join(', ')
  if (own === null && from.length === 0)
    return judged(declined, `does not know (${found.near.map(({ slug }) => slug).join(', ')})`)
  if (wanted.kind === 'decline') return judged('wrong', said)
  if (wanted.intents.some((intent) => isToldBy(own, intent)) || wanted.slugs.some((slug) => from.includes(slug)))
    return judged('right', said)
  // A visitor has nothing of their own here: they read the article that is sure, or are asked to sign in.
  return judged(wanted.slugs.length > 0 && from.length === 0 ? declined : 'wrong', said)
}

/** How a request stands is told with the promise that runs about it: the answer is the same. */
const same = ['request_status', 'due']
const isToldBy = (theirs: string | null, intent: string): boolean =>
  theirs === intent || (theirs !== null && same.includes(theirs) && same.includes(intent))

const learning = performance.now()
for (const locale of locales) await fromArticles(index, '?', locale)
const learnt = performance.now() - learning
const judged: (readonly [string, Judged[]])[] = []
for (const [name, list] of Object.entries(sets)) {
  const answers: Judged[] = []
  for (const question of list) if (answerable(question)) answers.push(await judge(question))
  judged.push([name, answers])
}
const all = judged.flatMap(([, list]) => list)
console.log(`${articles.length} articles, ${all.length} questions\n`)
console.log(
  '| set, language | questions | answerable: right | declined though known | unanswerable: declined | adversarial: declined | wrong, of all |',
)
console.log('|---|--:|--:|--:|--:|--:|--:|')
function tell(name: string, of: readonly Judged[]): void {
  if (of.length === 0) return
  const share = (list: readonly Judged[], outcome: Outcome) =>
    list.length === 0
      ? '–'
      : `${((100 * list.filter((one) => one.outcome === outcome).length) / list.length).toFixed(1)} %`
  const declining = (why: string) =>
    of.filter(({ question: { wanted } }) => wanted.kind === 'decline' && wanted.why === why)
  const known = of.filter(({ question }) => question.wanted.kind !== 'decline')
  const cells = [
    share(known, 'right'),
    share(known, 'declined though known'),
    share(declining('unanswerable'), 'declined rightly'),
    share(declining('adversarial'), 'declined rightly'),
    share(of, 'wrong'),
  ]
  console.log(`| ${name} | ${of.length} | ${cells.join(' | ')} |`)
}
const partOf = (list: readonly Judged[], locale: string, heldOut: boolean) =>
  list.filter(({ question }) => question.locale === locale && question.heldOut === heldOut)

for (const [name, list] of judged)
  for (const heldOut of [false, true])
    for (const locale of locales)
      tell(`${name}, ${locale}, ${heldOut ? 'held out' : 'tuned on'}`, partOf(list, locale, heldOut))
for (const locale of locales) tell(`all, ${locale}, held out`, partOf(all, locale, true))
const times = all.map(({ ms }) => ms).toSorted((one, other) => one - other)
console.log(
  `\na question: median ${(times[Math.floor(times.length / 2)] ?? 0).toFixed(2)} ms, longest ${(times.at(-1) ?? 0).toFixed(2)} ms`,
)

console.log(`learnt from ways of asking, in three languages: ${Math.round(learnt)} ms`)

for (const [name, list] of judged) {
  for (const { question, outcome, said } of list) {
    const asked = values['misses-of'] === name || (values.misses && !question.heldOut)
    if (!asked || outcome === 'right' || outcome === 'declined rightly') continue
    console.log(
      `${outcome}: ${question.locale}: ${question.words} → ${said}; wanted ${JSON.stringify(question.wanted)}`,
    )
  }
}
