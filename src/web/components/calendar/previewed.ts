import type { z } from 'zod'
import type { calendarPreview } from '#domains/commitments/schemas.ts'

/** What the first step of an edit hands to the page: what would move, and what had been entered. */
export type Previewed = {
  readonly change: string
  readonly preview: z.output<typeof calendarPreview>
  /** The calendar that was looked at, as text: what is saved is what was shown. */
  readonly previewed: string
  /** Saving was asked for, but something had been altered since the last look. */
  readonly altered: boolean
  readonly entered: Record<string, string>
}

/** The preview in a page's `form`, if that form was for this change. */
export function previewedBy(form: unknown, change: string): Previewed | undefined {
  if (typeof form !== 'object' || form === null || !('preview' in form)) return undefined
  const seen = form as Previewed
  return seen.change === change ? seen : undefined
}
