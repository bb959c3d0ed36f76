import { type Actor, isOperator, isSystem } from '../../base/actor.ts'

/** Trouble is no secret: visitors see that it is known, too. */
export const mayReadIncidents = (): boolean => true
export const mayWriteIncidents = isOperator
/** And the escalation table, which is the platform itself. */
export const mayOpenIncidents = (actor: Actor): boolean => isOperator(actor) || isSystem(actor)
