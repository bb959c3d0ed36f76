import { Failure } from '../../base/errors.ts'
import { fold } from '../../base/folding.ts'
import { m } from '../../messages/messages.js'
import type { Context } from '../../platform/action.ts'
import { ticketByNumber } from './queries/ties.ts'
import { lockTicket, type TicketRow } from './queries/tickets.ts'

/** T-2026-000123, however it is typed; digits alone are a number of this year. */
export function numberFrom(typed: string, year: number): string {
  const plain = fold(typed).trim().toUpperCase()
  const [, ofYear, digits] = /^(?:T-?(\d{4})-?)?0*(\d{1,9})$/.exec(plain) ?? []
  return digits === undefined ? plain : `T-${ofYear ?? year}-${digits.padStart(6, '0')}`
}

/** The ticket of a number, however it is typed. Throws `invalid_input` at `number`. */
export async function ticketByItsNumber({ db, now, locale }: Context, typed: string): Promise<TicketRow> {
  const ticket = await ticketByNumber(db, numberFrom(typed, now.toZonedDateTimeISO('UTC').year))
  if (ticket === undefined) throw faulty(m.desk_no_such_ticket({}, { locale }))
  return ticket
}

/** The other ticket that somebody named by its number. Throws `invalid_input` at `number`. */
export async function otherTicket(context: Context, typed: string, ticket: TicketRow): Promise<TicketRow> {
  const other = await ticketByItsNumber(context, typed)
  if (other.id === ticket.id) throw faulty(m.desk_same_ticket({}, { locale: context.locale }))
  return other
}

/** Both locked, the older first, so that two merges of the same pair wait for each other. */
export async function lockBoth({ db }: Context, one: string, other: string): Promise<void> {
  for (const id of [one, other].toSorted()) await lockTicket(db, id)
}

export const faulty = (message: string): Failure =>
  new Failure('invalid_input', [{ path: 'number', code: 'not_this_ticket', message }])
