import type { Locale } from '../../base/locale.ts'
import type { Instant } from '../../base/time.ts'

/** Somebody whom a request of a specialty and language may be offered to; whether their load allows it is not said here. */
export type Qualified = {
  readonly personId: string
  readonly name: string
  /** Theirs is the very specialty, or the one above it. */
  readonly specialtyMatch: 'exact' | 'parent'
  /** In the order in which they gave them. */
  readonly languages: readonly Locale[]
  /** How many accepted requests they can have open at once. */
  readonly loadLimit: number
  readonly verifiedUntil: Instant
  /** Away at the instant asked about; until when, if so. */
  readonly absentUntil: Instant | null
  /** The next absence that begins after that instant. */
  readonly nextAbsenceAt: Instant | null
}

/** What one consultant may take up: verified, not suspended. */
export type Qualification = {
  readonly personId: string
  /** Theirs, and those below them. */
  readonly specialtyIds: readonly string[]
  readonly languages: readonly Locale[]
  readonly loadLimit: number
  readonly absentUntil: Instant | null
}
