import { type Actor, hasRole, isPerson, isSystem } from '../../base/actor.ts'

type Consultant = { readonly personId: string }

/** The directory is for people who are signed in: it names persons. */
export const maySeeConsultants = (actor: Actor): boolean => actor.kind === 'person' || isSystem(actor)

export const mayAdminister = (actor: Actor): boolean => hasRole(actor, 'administrator')

/** Specialties are there from the first start, and administrators change them. */
export const mayChangeSpecialties = mayAdminister
export const maySeedSpecialties = (actor: Actor): boolean => isSystem(actor) || mayAdminister(actor)

/** Nobody becomes a consultant by somebody else's wish; the platform makes those of the demonstration. */
export const mayApply = (actor: Actor): boolean => actor.kind === 'person'

/** An administrator who invites somebody may write down what they know; to ask for verification stays theirs. */
export const mayPrepare = mayAdminister

/** One's own profile, practice, documents and absences. */
export const mayChangeOwn = (actor: Actor, { personId }: Consultant): boolean => isPerson(actor, personId)

/** Documents prove who somebody is: only they and administrators see them. */
export const maySeeRecord = (actor: Actor, { personId }: Consultant): boolean =>
  isPerson(actor, personId) || mayAdminister(actor)

/** Verifies, refuses, withdraws, reviews documents: never one's own. */
export const mayDecide = (actor: Actor, { personId }: Consultant): boolean =>
  mayAdminister(actor) && !isPerson(actor, personId)

export const mayExpire = (actor: Actor): boolean => isSystem(actor)
