import { type Actor, isOperator, isPerson } from '../../base/actor.ts'
import type { Contact } from './consultation.ts'
import { isClientOf, isConsultantOf, isPartyOf } from './permissions.ts'
import type { RequestState } from './request.ts'

type Parties = { readonly clientId: string; readonly consultantId: string | null }

/** The conversation belongs to its two sides; operators read it, and never write in it. */
export const mayFollow = (actor: Actor, request: Parties): boolean => isPartyOf(actor, request) || isOperator(actor)

/** Whoever did not name the time may accept it. */
export const mayAcceptAppointment = (
  actor: Actor,
  { request, appointment }: { readonly request: Parties; readonly appointment: { readonly proposedBy: string } },
): boolean => isPartyOf(actor, request) && !isPerson(actor, appointment.proposedBy)

/** For `permit` of what is about an appointment, a call or a reassignment. */
type About = { readonly request: Parties }
export const mayFollowIts = (actor: Actor, { request }: About): boolean => mayFollow(actor, request)
export const isPartyOfIts = (actor: Actor, { request }: About): boolean => isPartyOf(actor, request)
export const isClientOfIts = (actor: Actor, { request }: About): boolean => isClientOf(actor, request)

/** An operator who is a side of it asks a colleague. */
export const mayReassign = (actor: Actor, request: Parties): boolean => isOperator(actor) && !isPartyOf(actor, request)

type Facts = Parties & {
  readonly state: RequestState
  readonly contact: Contact | null
  readonly rated: boolean
  readonly reopenable: boolean
  readonly reassignmentOpen: boolean
}

/** What the reader of a consultation may do with it now, for pages to offer no more than that. */
export function courseMay(actor: Actor, facts: Facts) {
  const accepted = facts.state === 'accepted'
  const completed = facts.state === 'completed'
  const client = isClientOf(actor, facts)
  const consultant = isConsultantOf(actor, facts)
  return {
    write: accepted && (client || consultant),
    proposeAppointment: accepted && (client || consultant),
    logCall: accepted && consultant,
    answerCall: client && (accepted || completed),
    pauseContact: accepted && client && facts.contact === 'owed',
    resumeContact: accepted && client && facts.contact === 'waiting',
    complete: accepted && consultant && facts.contact === 'made',
    rate: completed && client && !facts.rated,
    reopen: completed && client && facts.reopenable,
    proposeReassignment: accepted && mayReassign(actor, facts),
    answerReassignment: accepted && client && facts.reassignmentOpen,
  }
}
