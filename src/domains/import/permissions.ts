import { type Actor, hasRole, isSystem } from '../../base/actor.ts'

/** People and tickets are made by whoever administers; by command, by whoever runs the machine. */
export const mayImport = (actor: Actor): boolean => hasRole(actor, 'administrator') || isSystem(actor)

export const isPlatform = isSystem
