import { type Actor, hasRole, isOperator, isPerson, isSystem } from '../../base/actor.ts'

type Parties = { readonly clientId: string; readonly consultantId: string | null }

export const maySend = (actor: Actor): boolean => hasRole(actor, 'client')

export const isClientOf = (actor: Actor, request: Parties): boolean => isPerson(actor, request.clientId)

export const isConsultantOf = (actor: Actor, request: Parties): boolean => isPerson(actor, request.consultantId)

export const isPartyOf = (actor: Actor, request: Parties): boolean =>
  isClientOf(actor, request) || isConsultantOf(actor, request)

/** The parties, the operators, and whoever it is offered to for as long as the offer stands. */
export const maySeeRequest = (actor: Actor, request: Parties & { readonly offeredTo: string | null }): boolean =>
  isPartyOf(actor, request) || isOperator(actor) || isPerson(actor, request.offeredTo)

/** Whoever it was offered to, and nobody for them. */
export const mayAnswerOwnOffer = (
  actor: Actor,
  { offer }: { readonly offer: { readonly consultantId: string } | undefined },
): boolean => offer !== undefined && hasRole(actor, 'consultant') && isPerson(actor, offer.consultantId)

/** The board is for consultants; whether they are qualified is asked of each request. Nobody advises themselves. */
export const mayTakeFromBoard = (actor: Actor, request: { readonly clientId: string }): boolean =>
  hasRole(actor, 'consultant') && !isPerson(actor, request.clientId)

export const maySeeBoard = (actor: Actor): boolean => hasRole(actor, 'consultant') || isOperator(actor)

/** Deadlines and recurring work: nobody's wish. */
export const isPlatform = isSystem
