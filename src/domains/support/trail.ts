import { z } from 'zod'

/** Everything that a ticket's trail can tell. Other files of the domain add their own kinds here. */
export const ticketEventKinds = [
  'opened',
  'imported',
  'assigned',
  'team_set',
  'replied',
  'noted',
  'waiting',
  'held',
  'went_on',
  'resolved',
  'reopened',
  'closed',
  'priority_changed',
  'category_changed',
  'deadline_missed',
  'deadline_moved',
  'linked',
  'unlinked',
  'split',
  'split_from',
  'merged',
  'merged_from',
  'reply_taken_back',
  'deed_refused',
  'escalated',
  'rated',
  'planned',
  'unplanned',
  'incident_tied',
  'incident_untied',
  'raised',
] as const
export type TicketEventKind = (typeof ticketEventKinds)[number]

/** What had to be given up to find somebody for a ticket. */
export const givenUp = z.enum(['team', 'skill', 'language'])
export type GivenUp = z.infer<typeof givenUp>

/** Why the platform gave a ticket to somebody. */
export const assignmentReasons = ['call_out', 'new', 'off_duty', 'came_on_duty', 'escalation'] as const
export const assignmentReason = z.enum(assignmentReasons)
export type AssignmentReason = z.infer<typeof assignmentReason>
