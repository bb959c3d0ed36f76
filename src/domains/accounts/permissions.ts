import { type Actor, hasRole, isPerson, isSystem } from '../../base/actor.ts'

export const isSignedIn = (actor: Actor): boolean => actor.kind === 'person'

/** Lists people, gives roles, suspends and reinstates. */
export const mayAdministerPeople = (actor: Actor): boolean => hasRole(actor, 'administrator')

/** Makes people without their own sign-up: administrators, and the platform for its demonstration data. */
export const mayCreatePeople = (actor: Actor): boolean => isSystem(actor) || mayAdministerPeople(actor)

/** Whoever runs the machine may make the first administrator, and the platform acts for them. */
export const maySetRoles = (actor: Actor): boolean => isSystem(actor) || mayAdministerPeople(actor)

/** Nobody suspends themself: it would be a way to lose the last administrator. */
export const maySuspend = (actor: Actor, personId: string): boolean =>
  mayAdministerPeople(actor) && !isPerson(actor, personId)

/** Mails about identity follow from a request for one, whoever made it; only the platform hands them on. */
export const maySendIdentityMail = (actor: Actor): boolean => isSystem(actor)

/** Tokens are made by a person at the wheel: with a token one could give oneself a wider one. */
export const mayCreateTokens = (actor: Actor): boolean => actor.kind === 'person' && actor.scopes === undefined
