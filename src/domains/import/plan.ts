import { z } from 'zod'
import type { Instant } from '../../base/time.ts'
import { neutralPerson, neutralReply, neutralTicket } from './neutral.ts'
import type { Plan, Reason, RecordKind } from './vocabulary.ts'

/** One record with what has to be known of it to say what would happen. */
export type Planned = {
  readonly kind: RecordKind
  readonly record: unknown
  readonly at: Instant | null
  readonly reason: string | null
  /** Whether it came here before, by this name. */
  readonly linked: boolean
  /** Of a person: whether there is an account of that address. Of a ticket: whether its requester will be there. */
  readonly known: boolean
  /** Of a reply: where its ticket is; `left_out` when that cannot be taken in, or is not. */
  readonly ticket?: 'comes' | 'there' | 'left_out' | 'unknown'
  /** Of a ticket: whether anybody said something on it. */
  readonly discussed: boolean
}
export type Verdict = { readonly plan: Plan; readonly reason: Reason | null }

const fault = (reason: Reason): Verdict => ({ plan: 'fault', reason })
const skip = (reason: Reason): Verdict => ({ plan: 'skip', reason })
const address = z.email().max(254)

/** What would happen with a record, and why not what one might expect. Pure: the dry run is made of it. */
export function planOf(given: Planned, now: Instant): Verdict {
  if (given.kind === 'unknown') return fault(given.reason === 'not_json' ? 'not_json' : 'not_understood')
  if (given.kind === 'thread') return { plan: 'skip', reason: null }
  if (given.linked) return skip('already_imported')
  if (given.kind === 'person') return planPerson(given)
  if (given.at === null) return fault('time_missing')
  if (Temporal.Instant.compare(given.at, now) > 0) return fault('time_in_future')
  return given.kind === 'ticket' ? planTicket(given) : planReply(given)
}

function planPerson({ record, known }: Planned): Verdict {
  const parsed = neutralPerson.safeParse(record)
  if (!parsed.success) return fault('not_understood')
  if (!parsed.data.email) return fault('address_missing')
  if (!address.safeParse(parsed.data.email.trim().toLowerCase()).success) return fault('address_wrong')
  return { plan: known ? 'join' : 'create', reason: null }
}

function planTicket({ record, known, discussed }: Planned): Verdict {
  const parsed = neutralTicket.safeParse(record)
  if (!parsed.success) return fault('not_understood')
  const { state, subject, body } = parsed.data
  if (state === 'deleted') return skip('deleted_there')
  if (!known) return fault('requester_unknown')
  if (!subject && !body && !discussed) return fault('nothing_said')
  return { plan: 'create', reason: null }
}

function planReply({ record, ticket }: Planned): Verdict {
  const parsed = neutralReply.safeParse(record)
  if (!parsed.success) return fault('not_understood')
  if (ticket === 'unknown') return fault('ticket_unknown')
  if (ticket === 'left_out') return skip('ticket_left_out')
  if (parsed.data.body === '' && (parsed.data.files ?? []).length === 0) return skip('nothing_said')
  return { plan: 'create', reason: null }
}
