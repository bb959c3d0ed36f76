import type { Role } from '#base/actor.ts'
import { m } from '#messages'
import { destinationsFor } from '#web/navigation.ts'
import { administrationFor } from '../administration/places.ts'
import { goLetters } from './keys.ts'

/** Somewhere that one can go, and the keys that lead there. */
export type Way = { readonly href: string; readonly label: string; readonly keys: readonly string[] }

/** Everywhere that somebody of these roles can go; what they can begin comes first. */
export function waysFor(roles: readonly Role[]): Way[] {
  const go = (href: string, label: string): Way => {
    const letter = goLetters[href]
    return { href, label, keys: letter === undefined ? [] : ['g', letter] }
  }
  return [
    ...(roles.includes('client') ? [{ href: '/requests/new', label: m.search_new_request(), keys: ['n'] }] : []),
    go('/', m.search_home()),
    ...destinationsFor(roles).map(({ href, label }) => go(href, label())),
    ...administrationFor(roles).flatMap(({ places }) => places.map(({ href, label }) => go(href, label()))),
    go('/notifications', m.search_notifications()),
    go('/account', m.search_account()),
  ]
}
