import { getPeople } from '../../domains/accounts/index.ts'
import { newsOf, planItemChanged, type PlanNews, reasonOfItem } from '../../domains/plan/index.ts'
import { ticketPlanned, whoAskedFor } from '../../domains/support/index.ts'
import { aboutTicket } from './about-ticket.ts'
import { tells, to } from './tell.ts'

type About = Awaited<ReturnType<typeof aboutTicket>> & { readonly itemId: string }

function said(requesterId: string, about: About, news: PlanNews, reason: string) {
  if (news.kind === 'dated') return to(requesterId, 'plan_dated', { ...about, plannedOn: news.plannedOn })
  if (news.kind === 'released') return to(requesterId, 'plan_released', { ...about, release: news.release })
  if (news.kind === 'declined') return to(requesterId, 'plan_declined', { ...about, reason })
  return to(requesterId, `plan_${news.kind}`, about)
}

/** What becomes of wishes (S9): each who asked is told once, in the words of their own ticket. */
export const planNotices = [
  tells(ticketPlanned, async (context, event) => {
    const { planItemId: itemId } = event
    if (itemId === null) return []
    return to(event.requesterId, 'plan_tied', { ...(await aboutTicket(context, event)), itemId })
  }),
  tells(planItemChanged, async (context, { itemId, before, after }) => {
    const news = newsOf(before, after)
    if (news === null) return []
    const asked = await whoAskedFor(context, itemId)
    const reasons = await reasonOfItem(context, itemId)
    const people = await getPeople(
      context,
      asked.map(({ requesterId }) => requesterId),
    )
    const told = asked.map(async (ticket) => {
      const reason = reasons?.[people.get(ticket.requesterId)?.locale ?? 'en'] ?? ''
      return said(ticket.requesterId, { ...(await aboutTicket(context, ticket)), itemId }, news, reason)
    })
    return (await Promise.all(told)).flat()
  }),
]
