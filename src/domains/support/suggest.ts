import { wordsOf } from '../../base/folding.ts'
import { type Category, type Impact, type Priority, priorityOf } from './priority.ts'
import type { SuggestionMark } from './schemas.ts'
import { firstOf, slowness, standstill, type Topic, topics, trouble, wishes } from './vocabulary.ts'

export type Report = {
  readonly subject: string
  readonly body: string
  readonly impact: Impact
  /** The path of the page on which it happened. */
  readonly page?: string | undefined
  /** The requester's own choice, instead of what the words say. */
  readonly category?: Category | undefined
}

export type Suggestion = {
  readonly category: Category
  readonly priority: Priority
  /** What it goes by, for the reason to be told. */
  readonly marks: readonly SuggestionMark[]
}

/**
 * Category and priority by the agreement's definitions: platform down or payment failing is P1 (S6), requests that
 * cannot be sent or received P2 (S7), interface trouble or slowness P3 (S8), a wish or a question P4 (S9). Where words
 * leave it open, the reading that promises more.
 */
export function suggest(report: Report): Suggestion {
  const text = `${report.subject}\n${report.body}`
  const words = wordsOf(text)
  const found = (vocabulary: typeof trouble, means: 'topic' | 'trouble' | 'wish') => {
    const word = firstOf(vocabulary, text, words)
    return word === undefined ? [] : [{ kind: 'word' as const, word, means }]
  }
  const evidence: Evidence = {
    broken: found(trouble, 'trouble'),
    down: found(standstill, 'trouble'),
    slow: found(slowness, 'trouble'),
    wish: found(wishes, 'wish'),
    topic: (name) => {
      const spoken = found(topics[name], 'topic')
      return spoken.length > 0 ? spoken : placeOf(name, report.page)
    },
    impact: [{ kind: 'impact', impact: report.impact }],
  }
  return report.category === undefined ? byWords(report, evidence) : byChoice(report, report.category, evidence)
}

type Marks = readonly SuggestionMark[]
type Evidence = {
  readonly broken: Marks
  readonly down: Marks
  readonly slow: Marks
  readonly wish: Marks
  readonly topic: (name: Topic) => Marks
  readonly impact: Marks
}

const as = (category: Category, marks: Marks, priority: Priority = priorityOf[category]): Suggestion => ({
  category,
  priority,
  marks,
})

function byWords({ impact }: Report, { broken, down, slow, wish, topic, impact: means }: Evidence): Suggestion {
  const [payment, requests, account] = [topic('payment'), topic('requests'), topic('account')]
  const fails = [...broken, ...down].slice(0, 1)
  const stopped = fails.length > 0 ? fails : impact === 'cannot_continue' ? means : []
  if (impact === 'nothing_works') return as('platform', means)
  const nothingElse = payment.length + requests.length + account.length === 0
  if (down.length > 0 && (topic('platform').length > 0 || nothingElse))
    return as('platform', [...topic('platform'), ...down])
  if (payment.length > 0 && stopped.length > 0) return as('payment', [...payment, ...stopped])
  if (account.length > 0 && stopped.length > 0) return as('account', [...account, ...stopped])
  if (requests.length > 0 && stopped.length > 0) return as('requests', [...requests, ...stopped])
  if (topic('platform').length > 0 && broken.length > 0 && impact === 'cannot_continue')
    return as('platform', [...topic('platform'), ...broken, ...means])
  if (slow.length > 0) return as('performance', slow)
  if (stopped.length > 0) return as('interface', [...topic('interface'), ...stopped])
  if (wish.length > 0) return as('wish', wish)
  return impact === 'hindered' ? as('interface', means) : as('question', means)
}

/** A category chosen counts as it is defined, unless nothing says that anything is wrong. */
function byChoice({ impact }: Report, category: Category, { broken, down, slow, impact: means }: Evidence): Suggestion {
  const chosen = { kind: 'chosen', category } as const
  const wrong = [...broken, ...down, ...slow].slice(0, 1)
  if (impact === 'nothing_works') return as(category, [chosen, ...means], 1)
  if (impact === 'no_harm' && wrong.length === 0) return as(category, [chosen, ...means], 4)
  return as(category, [chosen, ...(wrong.length > 0 ? wrong : means)])
}

const places: readonly (readonly [RegExp, Topic])[] = [
  [/^\/(payments|checkout|invoices)/, 'payment'],
  [/^\/(requests|offers|board|consultants\/[^/]+\/ask)/, 'requests'],
  [/^\/(account|sign-in|sign-up|two-factor)/, 'account'],
]

const placeOf = (topic: Topic, page = ''): Marks =>
  places.some(([path, of]) => of === topic && path.test(page)) ? [{ kind: 'place', page }] : []
