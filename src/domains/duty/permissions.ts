import { type Actor, hasRole, isOperator, isPerson, isSystem } from '../../base/actor.ts'

/** Who is on duty and on call is the operators' to know. */
export const maySeeDuty = isOperator
/** Shifts, teams, the rota, and how people are called. */
export const mayPlanDuty = (actor: Actor): boolean => hasRole(actor, 'administrator')
/** One's own switch, for those who have duties. */
export const maySwitch = (actor: Actor): boolean => hasRole(actor, 'agent')
/** Oneself may stand in for somebody, and be away; for others an administrator plans it. */
export const mayPlanFor = (actor: Actor, personId: string): boolean =>
  mayPlanDuty(actor) || (isOperator(actor) && isPerson(actor, personId))
/** Whoever of the operators takes it: those called, and those who happen to be awake. */
export const mayAcknowledge = isOperator
export const isPlatform = (actor: Actor): boolean => isSystem(actor)
