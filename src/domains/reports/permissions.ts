import { type Actor, hasRole, isOperator } from '../../base/actor.ts'

/** Figures about everybody's work. */
export const maySeeReports = isOperator
export const maySeeOwnRecord = (actor: Actor): boolean => hasRole(actor, 'consultant')
export const maySeeOwnAgenda = (actor: Actor): boolean => actor.kind === 'person'
/** What clients may know before they choose: whoever may see the directory. */
export const maySeeFiguresOfConsultants = (actor: Actor): boolean => actor.kind === 'person'
