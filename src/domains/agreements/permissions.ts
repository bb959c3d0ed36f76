import { type Actor, hasRole, isOperator } from '../../base/actor.ts'

export const mayEditCalendars = (actor: Actor): boolean => hasRole(actor, 'administrator')
/** Hours and holidays are what deadlines are explained by; who edited them, and why, is for operators. */
export const maySeeHistory = isOperator
