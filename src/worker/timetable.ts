import type { Context } from '../platform/action.ts'

/** Everything that recurs, on one page. A job holds no logic: it calls a verb. */
export const timetable: readonly Recurring[] = []

export type Recurring = {
  readonly name: string
  /** Milliseconds between two runs, by the platform's clock. */
  readonly every: number
  readonly run: (context: Context) => Promise<unknown>
}
