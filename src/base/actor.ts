import { z } from 'zod'
import type { Locale } from './locale.ts'
import type { Habits } from './manner.ts'

export const roles = ['client', 'consultant', 'agent', 'administrator'] as const
export const role = z.enum(roles)
export type Role = z.infer<typeof role>

/** Someone signed in; `scopes` is set when they come with a personal token, and narrows what they may do. */
export type PersonActor = Partial<Habits> & {
  readonly kind: 'person'
  readonly id: string
  readonly roles: readonly Role[]
  readonly locale: Locale
  readonly timeZone: string
  readonly scopes?: readonly string[]
  /** The session that they came with; absent with a token. */
  readonly sessionId?: string
}

/** Who asks: a person, the platform itself (keeper, reactions), or somebody not signed in. */
export type Actor = PersonActor | { readonly kind: 'system' } | { readonly kind: 'visitor' }

export const systemActor: Actor = { kind: 'system' }
export const visitor: Actor = { kind: 'visitor' }

export const isSystem = (actor: Actor): boolean => actor.kind === 'system'
export const hasRole = (actor: Actor, wanted: Role): boolean => actor.kind === 'person' && actor.roles.includes(wanted)
/** Agents and administrators. */
export const isOperator = (actor: Actor): boolean => hasRole(actor, 'agent') || hasRole(actor, 'administrator')
export const isPerson = (actor: Actor, id: string | null): boolean =>
  actor.kind === 'person' && id !== null && actor.id === id
export const actorId = (actor: Actor): string | null => (actor.kind === 'person' ? actor.id : null)
