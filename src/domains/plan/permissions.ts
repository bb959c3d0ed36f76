import { type Actor, isOperator } from '../../base/actor.ts'

/** The plan is no secret: whoever is signed in may read all of it. */
export const mayReadPlan = (actor: Actor): boolean => actor.kind === 'person'
export const mayWritePlan = isOperator
