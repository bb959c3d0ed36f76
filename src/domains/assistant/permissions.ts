import { type Actor, isOperator, type PersonActor } from '../../base/actor.ts'

/** Visitors too (S5): what they are answered comes from what everybody may read. */
export const mayAsk = (): boolean => true

/** The list of what was asked in vain is for those who write articles. */
export const mayReadQuestions = (actor: Actor): boolean => isOperator(actor)

/**
 * Whether things of that domain may be read for whoever asks: a token that was given for questions alone opens nothing
 * else.
 */
export const mayLookInto = (actor: PersonActor, domain: 'consultations' | 'support'): boolean =>
  actor.scopes === undefined || actor.scopes.includes(`${domain}:read`)
