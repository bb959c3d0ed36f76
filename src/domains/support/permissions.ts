import { type Actor, isOperator, isPerson, isSystem } from '../../base/actor.ts'

type Ticket = { readonly requesterId: string }

/** Clients and consultants alike (G1), and whoever works here. */
export const mayReport = (actor: Actor): boolean => actor.kind === 'person'

export const isRequesterOf = (actor: Actor, { requesterId }: Ticket): boolean => isPerson(actor, requesterId)

export const maySeeTicket = (actor: Actor, ticket: Ticket): boolean => isRequesterOf(actor, ticket) || isOperator(actor)

/** Nobody answers themselves: an operator who reported it waits for a colleague like everybody else. */
export const answersFor = (actor: Actor, ticket: Ticket): boolean => isOperator(actor) && !isRequesterOf(actor, ticket)

/** Deadlines and recurring work: nobody's wish. */
export const isPlatform = isSystem
