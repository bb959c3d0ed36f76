import { type Actor, hasRole, isOperator, isPerson } from '../../base/actor.ts'
import { answersFor } from './permissions.ts'

/** Whoever answers tickets, and sees all of them. */
export const worksAtDesk = isOperator

/** What is done to a ticket from the desk is not for its own requester. */
export const mayWorkOn = answersFor

/** What everybody at the desk answers with is for administrators to write. */
export const mayWriteMacros = (actor: Actor): boolean => hasRole(actor, 'administrator')

export const ownsFilter = (actor: Actor, filter: { readonly ownerId: string }): boolean =>
  isOperator(actor) && isPerson(actor, filter.ownerId)

/** A shared one may also be put away by an administrator: its owner may have left. */
export const mayRemoveFilter = (
  actor: Actor,
  filter: { readonly ownerId: string; readonly sharedAt: unknown },
): boolean => ownsFilter(actor, filter) || (hasRole(actor, 'administrator') && filter.sharedAt !== null)

export const startedRun = (actor: Actor, run: { readonly startedBy: string }): boolean =>
  isOperator(actor) && isPerson(actor, run.startedBy)
