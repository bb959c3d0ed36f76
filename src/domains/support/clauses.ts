import type { Priority } from './priority.ts'

/** The clauses that a priority goes by: S6 for P1 … S9 for P4, whose resolution the development plan says. */
export const responseClause = {
  1: 'S6.response',
  2: 'S7.response',
  3: 'S8.response',
  4: 'S9.response',
} as const satisfies Record<Priority, string>

export const resolutionClause = {
  1: 'S6.resolution',
  2: 'S7.resolution',
  3: 'S8.resolution',
  4: null,
} as const satisfies Record<Priority, string | null>

/** What is promised of a priority, in the order in which it falls due. */
export const clausesOf = (priority: Priority) =>
  [responseClause[priority], resolutionClause[priority]].filter((clause) => clause !== null)
