/** P1 to P4: the clauses S6 to S9. */
export const priorities = [1, 2, 3, 4] as const
export type Priority = (typeof priorities)[number]

export const categories = [
  'platform',
  'payment',
  'requests',
  'interface',
  'performance',
  'account',
  'question',
  'wish',
] as const
export type Category = (typeof categories)[number]

/** What it means for whoever reports it, in their own words for it. */
export const impacts = ['nothing_works', 'cannot_continue', 'hindered', 'no_harm'] as const
export type Impact = (typeof impacts)[number]

/** What each category is by the agreement's definitions, when it is in trouble. */
export const priorityOf = {
  platform: 1,
  payment: 1,
  requests: 2,
  interface: 3,
  performance: 3,
  account: 3,
  question: 4,
  wish: 4,
} as const satisfies Record<Category, Priority>
