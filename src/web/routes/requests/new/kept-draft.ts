import { type Draft, type DraftField, draftOf } from './draft.ts'

/** A draft survives a reload in the browser that it was written in, apart for each person who uses it. */
const nameFor = (personId: string): string => `wafa.request-draft.${personId}`

export function keptDraft(personId: string): Draft {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameFor(personId)) ?? '{}')
    const read = (name: DraftField): string => {
      const value: unknown = typeof kept === 'object' && kept !== null ? Reflect.get(kept, name) : ''
      return typeof value === 'string' ? value : ''
    }
    return draftOf(read)
  } catch {
    // Storage is switched off, or holds something else: there is no draft then.
    return {}
  }
}

export function keepDraft(personId: string, draft: Partial<Record<DraftField, string | undefined>>): void {
  try {
    const written = [draft.subject, draft.body].some((text) => text !== undefined && text !== '')
    if (written) localStorage.setItem(nameFor(personId), JSON.stringify(draft))
    else localStorage.removeItem(nameFor(personId))
  } catch {
    // Storage is switched off or full: the page goes on without.
  }
}

export function dropDraft(personId: string): void {
  try {
    localStorage.removeItem(nameFor(personId))
  } catch {
    // As above.
  }
}
