import { agreementInForce, calendarNow } from '../../domains/agreements/index.ts'
import type { Context } from '../../platform/action.ts'

export type Ticket = { readonly ticketId: string; readonly number: string; readonly subject: string }

/** What every notice about a ticket knows, with the zone of the agreement that its clocks count in. */
export async function aboutTicket(context: Context, { ticketId, number, subject }: Ticket) {
  const { calendarId } = await agreementInForce(context, context.now)
  const { calendar } = await calendarNow(context, calendarId)
  return { ticketId, number, subject, zone: calendar.timeZone }
}
