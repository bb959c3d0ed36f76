/** The words that the help centre's tables and answers are written with. */
export const audiences = ['everyone', 'client', 'consultant', 'operator'] as const
export type Audience = (typeof audiences)[number]

/** Why an article did not help. */
export const voteReasons = ['missing', 'unclear', 'outdated', 'other'] as const
export type VoteReason = (typeof voteReasons)[number]
