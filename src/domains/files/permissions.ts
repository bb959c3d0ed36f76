import { type Actor, isPerson, isSystem } from '../../base/actor.ts'

/** Whoever is signed in may upload: what becomes of it, the domain that takes it decides. */
export const mayUpload = (actor: Actor): boolean => actor.kind === 'person'

/** One's own uploads; everything else is read through the domain that holds it. */
export const mayReadOwn = (actor: Actor, file: { readonly ownerId: string }): boolean => isPerson(actor, file.ownerId)

export const mayRemoveUnclaimed = (actor: Actor): boolean => isSystem(actor)
