/**
 * What was typed into a form whose session ended before it was sent: kept in this tab, under the page it belongs to,
 * until that page is opened again. Never passwords, files or keys.
 */
const store = 'wafa.entries'

export type Entries = Readonly<Record<string, string>>
type Kept = { readonly path: string; readonly action: string; readonly values: Entries }

/** Keeps the texts of a form; `path` is where the reader comes back to after signing in. */
export function keepEntries(path: string, action: string, form: FormData): void {
  const values: Record<string, string> = {}
  for (const [name, value] of form) {
    if (typeof value === 'string' && name !== 'idempotencyKey' && !name.toLowerCase().includes('password')) {
      values[name] = value
    }
  }
  try {
    sessionStorage.setItem(store, JSON.stringify({ path, action, values } satisfies Kept))
  } catch {
    // Storage is switched off or full: there is nothing to be done here.
  }
}

/** Takes what was kept for a form of this page; undefined when nothing was. */
export function takeEntries(path: string, action: string): Entries | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(store) ?? 'null')
    if (!isKept(kept) || kept.path !== path || kept.action !== action) return undefined
    sessionStorage.removeItem(store)
    return kept.values
  } catch {
    return undefined
  }
}

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' &&
  value !== null &&
  'path' in value &&
  'action' in value &&
  'values' in value &&
  typeof value.values === 'object'

/** Writes entries into the fields of a form as if they were typed, so that whoever listens to these hears of it. */
export function fillIn(form: HTMLFormElement, entries: Entries): void {
  for (const field of form.elements) {
    const value = entries[field.getAttribute('name') ?? '']
    if (value === undefined) continue
    if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox')) {
      field.checked = field.value === value
    } else if (field instanceof HTMLInputElement && (field.type === 'hidden' || field.type === 'file')) {
      continue
    } else if (
      field instanceof HTMLInputElement ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement
    ) {
      field.value = value
    }
    field.dispatchEvent(new Event('input', { bubbles: true }))
    field.dispatchEvent(new Event('change', { bubbles: true }))
  }
}
