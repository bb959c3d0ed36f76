/** The words that the help centre's tables and answers are written with. */
export const audiences = ['everyone', 'client', 'consultant', 'operator'] as const
export type Audience = (typeof audiences)[number]

/** Why an article did not help. */
export const voteReasons = ['missing', 'unclear', 'outdated', 'other'] as const
export type VoteReason = (typeof voteReasons)[number]

/** The signs that a category may have, by Lucide's names. */
export const categoryIcons = [
  'book-open',
  'messages-square',
  'timer',
  'briefcase',
  'life-buoy',
  'shield-check',
  'settings',
  'bell',
  'calendar-clock',
  'headset',
  'rocket',
  'scale',
  'gauge',
  'activity',
  'user',
] as const
export type CategoryIcon = (typeof categoryIcons)[number]

/** Words of addresses below `/help` that are no category. */
export const takenAddresses: readonly string[] = ['articles', 'search', 'new']
