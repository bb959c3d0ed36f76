import { type Actor, isPerson, isSystem, type Role } from '../../base/actor.ts'

export const maySearch = (actor: Actor): boolean => actor.kind === 'person'

export const mayIndex = isSystem

type Visibility = { readonly visibleTo: readonly string[]; readonly visibleRoles: readonly Role[] }

/** Whether somebody may see what was found. Asked of the thing as it is now, not as it was when it was indexed. */
export const maySeeFinding = (actor: Actor, { visibleTo, visibleRoles }: Visibility): boolean =>
  actor.kind === 'person' &&
  (visibleTo.some((id) => isPerson(actor, id)) || visibleRoles.some((role) => actor.roles.includes(role)))
