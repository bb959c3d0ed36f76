import { type Actor, actorId, hasRole, isOperator, isSystem } from '../../base/actor.ts'

/** The knowledge base is open to everybody, day and night (S3). */
export const mayRead = (): boolean => true

/** What the product ships is taken in by the platform itself, at a start; what is due is published by it. */
export const mayShip = (actor: Actor): boolean => isSystem(actor)

/** Agents and administrators know what is asked, and write the answers. */
export const mayWrite = isOperator

type Draft = { readonly writtenBy: string | null; readonly reviewAskedAt: unknown }

/** Somebody else than its author reads a text before the public does; administrators answer for their own. */
export const mayPublish = (actor: Actor, { writtenBy, reviewAskedAt }: Draft): boolean =>
  hasRole(actor, 'administrator') || (isOperator(actor) && reviewAskedAt !== null && writtenBy !== actorId(actor))
