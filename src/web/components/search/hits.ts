import type { SearchHit } from '#domains/search/schemas.ts'
import { m } from '#messages'

/** Where a thing that was found is shown. */
export function hrefOf({ kind, id, own }: Pick<SearchHit, 'kind' | 'id' | 'own'>): string {
  if (kind === 'request') return own ? `/requests/${id}` : `/desk/requests/${id}`
  if (kind === 'ticket') return own ? `/support/${id}` : `/desk/tickets/${id}`
  if (kind === 'consultant') return `/consultants/${id}`
  return kind === 'person' ? `/people/${id}` : `/consultants?specialtyId=${id}`
}

export const kindWord = {
  request: m.search_kind_request,
  ticket: m.search_kind_ticket,
  consultant: m.search_kind_consultant,
  specialty: m.search_kind_specialty,
  person: m.search_kind_person,
} as const

/** By kind: the kind of the best result first, and within a kind the best first. */
export function byKind(hits: readonly SearchHit[]): { kind: SearchHit['kind']; hits: SearchHit[] }[] {
  const groups = new Map<SearchHit['kind'], SearchHit[]>()
  for (const hit of hits) groups.set(hit.kind, [...(groups.get(hit.kind) ?? []), hit])
  return [...groups].map(([kind, of]) => ({ kind, hits: of }))
}
