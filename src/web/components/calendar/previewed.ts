import type { z } from 'zod'
import type { calendarPreview } from '#domains/commitments/schemas.ts'

/** What a step of an edit hands to the page: what had been entered, and what would move if that was asked. */
export type Previewed = {
  readonly change: string
  /** Null when the page was only asked for one more line of hours. */
  readonly preview: z.output<typeof calendarPreview> | null
  /** The calendar that was looked at, as text: what is saved is what was shown. */
  readonly previewed: string
  /** Saving was asked for, but something had been altered since the last look. */
  readonly altered: boolean
  readonly entered: Entered
}
export type Entered = Readonly<Record<string, string>>

/** What a page's `form` says of an edit, if that form was for this change. */
export function previewedBy(form: unknown, change: string): Previewed | undefined {
  if (typeof form !== 'object' || form === null || !('preview' in form)) return undefined
  const seen = form as Previewed
  return seen.change === change ? seen : undefined
}

/** The revision that an edit began from, as its form sent it, whatever came of it. */
export function revisionIn(form: unknown): number | undefined {
  if (typeof form !== 'object' || form === null) return undefined
  const { entered, refusal } = form as { entered?: Entered; refusal?: { values: Entered } }
  const sent = (entered ?? refusal?.values)?.['revision']
  return sent === undefined ? undefined : Number(sent)
}
