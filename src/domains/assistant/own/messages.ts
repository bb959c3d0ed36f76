import type { Instant } from '../../../base/time.ts'
import { m } from '../../../messages/messages.js'
import { listRequests, wordsWritten } from '../../consultations/index.ts'
import { ticketWordsWritten } from '../../support/index.ts'
import { type Asker, isClient, isConsultant, sayTo } from '../asker.ts'
import { type Period, periodOf } from '../intents.ts'
import { mayLookInto } from '../permissions.ts'
import type { AnswerView, Source } from '../schemas.ts'
import { sourceOfRequest } from './requests.ts'

const most = 5
const quoted = 240

/** "What did I write yesterday?": one's own words in consultations and about tickets, latest first, with their days. */
export async function whatIWrote(asker: Asker): Promise<AnswerView> {
  const { context, actor, locale, asked } = asker
  const say = { locale }
  const period = periodOf(asked)
  const span = spanOf(period, context.now, actor.timeZone)
  const limit = period === 'lately' ? 1 : most
  const consultations = mayLookInto(actor, 'consultations') ? await wordsWritten(context, span, limit) : []
  const tickets = mayLookInto(actor, 'support') ? await ticketWordsWritten(context, span, limit) : []
  const found = [
    ...consultations.map((one) => ({ ...one, source: messageSource(one.about, '/requests/') })),
    ...tickets.map((one) => ({ ...one, source: messageSource(one.about, '/support/') })),
  ]
    .toSorted((one, other) => other.sentAt.localeCompare(one.sentAt))
    .slice(0, limit)
  if (found.length === 0)
    return { answer: m.assistant_written_none({}, say), confident: true, sources: [], suggestions: [] }
  const lines = found.map(({ about, body, sentAt }) =>
    m.assistant_written_line({ number: about.number, sentAt: sayTo(asker, sentAt), words: shortened(body) }, say),
  )
  return {
    answer: lines.join('\n'),
    confident: true,
    sources: distinct(found.map(({ source }) => source)),
    suggestions: [],
  }
}

const messageSource = (
  { id, number, subject }: { id: string; number: string; subject: string },
  page: string,
): Source => ({
  kind: 'message',
  slug: `${page.slice(1)}${id}`,
  title: `${number}: ${subject}`,
  href: `${page}${id}`,
})

/** Days are the reader's own. */
function spanOf(period: Period, now: Instant, timeZone: string): { from: Instant; to: Instant } {
  const today = now.toZonedDateTimeISO(timeZone).startOfDay()
  // The week begins on Sunday.
  const week = today.subtract({ days: today.dayOfWeek % 7 })
  const until = now.add({ milliseconds: 1 })
  const spans: Record<Period, { from: Instant; to: Instant }> = {
    yesterday: { from: today.subtract({ days: 1 }).toInstant(), to: today.toInstant() },
    today: { from: today.toInstant(), to: until },
    this_week: { from: week.toInstant(), to: until },
    last_week: { from: week.subtract({ days: 7 }).toInstant(), to: week.toInstant() },
    lately: { from: today.subtract({ days: 365 }).toInstant(), to: until },
  }
  return spans[period]
}

/** "Did my consultant reply?": consultations with messages that one has not read. */
export async function unreadMessages(asker: Asker): Promise<AnswerView | null> {
  const { context, actor, locale } = asker
  if (!isClient(actor) && !isConsultant(actor)) return null
  const say = { locale }
  const sides = [
    ...(isClient(actor) ? ['client' as const] : []),
    ...(isConsultant(actor) ? ['consultant' as const] : []),
  ]
  const lists = []
  for (const as of sides) lists.push(await listRequests.within(context, { as, state: 'accepted', limit: 20 }))
  const found = lists.flatMap(({ items }) => items.filter(({ unread }) => unread > 0)).slice(0, most)
  if (found.length === 0)
    return { answer: m.assistant_unread_none({}, say), confident: true, sources: [], suggestions: [] }
  return {
    answer: found
      .map(({ number, subject, unread: count }) => m.assistant_unread_line({ number, subject, count }, say))
      .join('\n'),
    confident: true,
    sources: found.map(sourceOfRequest),
    suggestions: [],
  }
}

const shortened = (text: string): string => {
  const flat = text.replaceAll(/\s+/gu, ' ').trim()
  return flat.length <= quoted ? flat : `${flat.slice(0, flat.lastIndexOf(' ', quoted)).slice(0, quoted)}…`
}

const distinct = (sources: readonly Source[]): Source[] => [...new Map(sources.map((one) => [one.href, one])).values()]
