import { type Actor, isOperator, isSystem } from '../../base/actor.ts'

/** The knowledge base is open to everybody, day and night (S3). */
export const mayRead = (): boolean => true

/** What the product ships is taken in by the platform itself, at a start. */
export const mayShip = (actor: Actor): boolean => isSystem(actor)

/** Agents and administrators know what is asked, and write the answers. */
export const mayWrite = isOperator
