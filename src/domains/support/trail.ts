/** Everything that a ticket's trail can tell. Other files of the domain add their own kinds here. */
export const ticketEventKinds = [
  'opened',
  'assigned',
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
] as const
export type TicketEventKind = (typeof ticketEventKinds)[number]
