import { type Actor, hasRole, isOperator, isPerson, isSystem } from '../../base/actor.ts'

export const mayListCommitments = isOperator
/** Whoever gave the promise, whoever it was given to, and the operators. */
export const maySeeCommitment = (
  actor: Actor,
  commitment: { readonly responsibleId: string | null; readonly beneficiaryId: string | null },
): boolean =>
  isOperator(actor) || isPerson(actor, commitment.responsibleId) || isPerson(actor, commitment.beneficiaryId)
export const mayPreviewCalendars = (actor: Actor): boolean => hasRole(actor, 'administrator')
/** What the agreement promises is no secret. */
export const mayCalculate = (): boolean => true
export const mayRecompute = isSystem
