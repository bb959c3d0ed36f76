import { type Actor, hasRole, isOperator, isPerson, isSystem } from '../../base/actor.ts'

type Owned = { readonly personId: string }

/** Notices follow from what happens; nobody writes them by hand. */
export const mayNotify = (actor: Actor): boolean => isSystem(actor)
export const mayDeliver = (actor: Actor): boolean => isSystem(actor)
export const mayHaveNotifications = (actor: Actor): boolean => actor.kind === 'person'
export const isOwner = (actor: Actor, owned: Owned): boolean => isPerson(actor, owned.personId)
/** Whoever holds the link of a mail may stop mails of its topic; that is all that it opens. */
export const mayUnsubscribe = (): boolean => true
/** To oneself, to see that it arrives: what whoever installs the platform does. */
export const mayTest = (actor: Actor): boolean => hasRole(actor, 'administrator')
/** What the platform says in its mails is no secret among those who answer for it. */
export const maySeeMailSamples = (actor: Actor): boolean => isOperator(actor)
export const mayReadMails = (actor: Actor): boolean => hasRole(actor, 'administrator')
/** The platform itself reports on its own health. */
export const maySeeDeliveries = (actor: Actor): boolean => isSystem(actor) || isOperator(actor)
export const mayRetryDelivery = (actor: Actor): boolean => hasRole(actor, 'administrator')
