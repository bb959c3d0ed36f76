import type { z } from 'zod'
import type { PersonActor } from '../../base/actor.ts'
import type { Locale } from '../../base/locale.ts'
import { m } from '../../messages/messages.js'
import { action, type Caller, type Context, type Verb } from '../../platform/action.ts'
import { keepUnanswered, publishedOf } from '../help-centre/index.ts'
import { askerOf } from './asker.ts'
import { articleSource, type FromArticles, fromArticles, quoteOf } from './from-articles.ts'
import type { Small } from './intents.ts'
import { isToldInGeneral } from './matching/index.ts'
import { ownAnswer } from './own/index.ts'
import { type OwnAskedFor, ownAskedFor } from './own-asked-for.ts'
import { ticketDeed } from './own/deeds.ts'
import { aPerson } from './people.ts'
import { mayAsk } from './permissions.ts'
import { refuse } from './refuse.ts'
import { rephrase } from './rephrase.ts'
import { type AnswerView, answerView, questionInput, type Suggestion } from './schemas.ts'
import { understand } from './understand.ts'

const answerInWords = action({
  name: 'assistant.answer-question',
  input: questionInput,
  output: answerView,
  permit: mayAsk,
  async run(context, { question, locale: wanted }) {
    const locale = wanted ?? context.locale
    const understood = understand(question)
    if (understood.kind === 'refused') return refuse(context, understood.why, locale)
    if (understood.kind === 'small') return small(context, understood.what, locale)
    const found = await fromArticles((await publishedOf(context)).index(), question, locale)
    const own = ownAskedFor(understood, found)
    const theirs = await tellOwn(context, own, { locale, question, asked: understood.asked })
    if (theirs !== null && (own?.told === 'alone' || (own?.told === 'first' && found.from.length === 0))) return theirs
    const answer = await answerFromArticles(context, question, locale, { ...onSubject(found, own), own })
    const isWorthTelling = theirs !== null && (own?.told === 'first' || saysSomething(theirs))
    return isWorthTelling && answer.confident ? below(theirs, answer) : answer
  },
})

type Asked = { readonly locale: Locale; readonly question: string; readonly asked: string }

/** The answer from what is the asker's own; null to a visitor, and where that says nothing of it. */
async function tellOwn(
  context: Context,
  own: OwnAskedFor | null,
  { locale, question, asked }: Asked,
): Promise<AnswerView | null> {
  const { actor } = context
  if (own === null || actor.kind !== 'person') return null
  return ownAnswer(own.intent, await askerOf(context, actor, locale, asked), question)
}

/** Where no article tells in general what is asked of one's own, none is an answer to whoever cannot be told theirs. */
const onSubject = ({ from, near }: FromArticles, own: OwnAskedFor | null): Pick<FromArticles, 'from' | 'near'> =>
  own?.told === 'alone' && !isToldInGeneral(own.intent) ? { from: [], near } : { from, near }

/** More than that there is nothing of theirs. */
const saysSomething = ({ sources, suggestions }: AnswerView): boolean =>
  sources.length > 0 || suggestions.some(({ kind }) => kind === 'deed')

/** What is the asker's own, and below it what articles say in general. */
const below = (own: AnswerView, general: AnswerView): AnswerView => ({
  answer: `${own.answer}\n\n${general.answer}`,
  confident: true,
  sources: [...own.sources, ...general.sources],
  suggestions: [...own.suggestions, ...general.suggestions],
})

/**
 * Answers from the help centre, and whoever is signed in from what is theirs too, with their own permissions (S5).
 * It says where an answer comes from, and that it does not know when it does not; nothing is done by it, deeds are
 * offered to be confirmed.
 */
export const answerQuestion: Verb<typeof questionInput, typeof answerView> = Object.assign(
  (caller: Caller, input: z.input<typeof questionInput>) => ask(caller, input),
  { ...answerInWords, invoke: ask },
)

/** The model, where there is one, is asked when the transaction is over: nothing waits for it. */
async function ask(caller: Caller, raw: unknown): Promise<AnswerView> {
  const answer = answerView.parse(await answerInWords.invoke(caller, raw))
  const { question, locale = caller.locale } = questionInput.parse(raw)
  return rephrase(caller.platform, answer, { question, locale })
}

async function answerFromArticles(
  context: Context,
  question: string,
  locale: Locale,
  { own, from, near }: Pick<FromArticles, 'from' | 'near'> & { readonly own: OwnAskedFor | null },
): Promise<AnswerView> {
  const articles = near.map((one): Suggestion => ({
    kind: 'article',
    text: one.title,
    slug: one.slug,
    href: articleSource(one).href,
  }))
  // What is asked about one's own things is answered in full only to whoever says who they are.
  const signIn: Suggestion[] =
    own !== null && context.actor.kind === 'visitor'
      ? [{ kind: 'page', text: m.assistant_sign_in({}, { locale }), href: '/sign-in' }]
      : []
  if (from.length > 0)
    return {
      answer: quoteOf(from, locale),
      confident: true,
      sources: from.map(articleSource),
      suggestions: [...signIn, ...articles],
    }
  if (signIn.length > 0 && own?.told !== 'beside')
    return { answer: m.assistant_yours({}, { locale }), confident: true, sources: [], suggestions: signIn }
  await keepUnanswered(context, { words: question, locale })
  const answer = articles.length > 0 ? m.assistant_unsure({}, { locale }) : m.assistant_unknown({}, { locale })
  return {
    answer,
    confident: false,
    sources: [],
    suggestions: [...signIn, ...articles, ...(await people(context, question, locale))],
  }
}

/** A person, and for those who may, a ticket. */
async function people(context: Context, question: string, locale: Locale): Promise<Suggestion[]> {
  const person = await aPerson(context, locale)
  return context.actor.kind === 'person' && mayWrite(context.actor) ? [person, ticketDeed(locale, question)] : [person]
}

const mayWrite = ({ scopes }: PersonActor): boolean => scopes === undefined || scopes.includes('support:write')

async function small(context: Context, what: Small, locale: Locale): Promise<AnswerView> {
  const say = { locale }
  const told = { confident: true, sources: [], suggestions: [] }
  if (what === 'hello') return { ...told, answer: m.assistant_hello({}, say) }
  if (what === 'thanks') return { ...told, answer: m.assistant_thanks({}, say) }
  const person = await aPerson(context, locale)
  if (what === 'identity') return { ...told, answer: m.assistant_identity({}, say), suggestions: [person] }
  if (person.open) return { ...told, answer: m.assistant_person_open({}, say), suggestions: [person] }
  // Where nobody can say when they are back, the hours of the agreement are what is promised.
  const { hours } = (await publishedOf(context)).figures[locale]
  const closed = person.opensAt === null ? m.assistant_person_closed({ hours }, say) : m.assistant_person_away({}, say)
  return { ...told, answer: closed, suggestions: [person] }
}
