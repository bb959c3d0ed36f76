import { type Actor, hasRole } from '../../base/actor.ts'

/** What an installation is called and how it looks is seen by whoever opens its first page. */
export const maySeeInstallation = (): boolean => true

export const mayInstall = (actor: Actor): boolean => hasRole(actor, 'administrator')
