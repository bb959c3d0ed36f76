import { Failure } from '../../base/errors.ts'
import type { RequestRow } from './queries/requests.ts'

/** Whether the consultant's first word is owed, is late, waits as the client wished, or was said (C6). */
export const contacts = ['owed', 'overdue', 'waiting', 'made'] as const
export type Contact = (typeof contacts)[number]

/** A request that a consultant has: what follows acceptance is about nothing else. */
export type Consultation = RequestRow & { readonly consultantId: string }

/** Throws `not_open_for_this` unless a consultant has it. */
export function taken(request: RequestRow): Consultation {
  const { consultantId } = request
  if (consultantId === null) throw new Failure('not_open_for_this')
  return { ...request, consultantId }
}

/** Throws `not_open_for_this` unless a consultant works on it: neither waiting for one nor completed. */
export function underWay(request: RequestRow): Consultation {
  if (request.state !== 'accepted') throw new Failure('not_open_for_this')
  return taken(request)
}
