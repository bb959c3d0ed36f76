/** What a page tells the service worker: who looks, in which look, and what is to be kept. */
export type Here = {
  readonly personId: string | null
  readonly look: string
  readonly paths: readonly string[]
  /** Scripts, styles and letters that the page has loaded. */
  readonly parts: readonly string[]
}

export const isHere = (value: unknown): value is Here =>
  typeof value === 'object' &&
  value !== null &&
  'personId' in value &&
  'look' in value &&
  typeof value.look === 'string' &&
  'paths' in value &&
  Array.isArray(value.paths) &&
  'parts' in value &&
  Array.isArray(value.parts)
