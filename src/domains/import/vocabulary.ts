/** Where an import stands: from the file to what came of it. */
export const runStates = [
  'uploading',
  'uploaded',
  'reading',
  'planning',
  'planned',
  'running',
  'done',
  'unreadable',
] as const
export type RunState = (typeof runStates)[number]

export const formats = ['csv', 'zendesk', 'osticket'] as const
export type Format = (typeof formats)[number]

/** What a line of a table is about. */
export const rowKinds = ['tickets', 'people', 'replies'] as const
export type RowKind = (typeof rowKinds)[number]

/** `thread`: which ticket of osTicket a conversation belongs to. `unknown`: nothing that could be read. */
export const recordKinds = ['person', 'ticket', 'reply', 'thread', 'unknown'] as const
export type RecordKind = (typeof recordKinds)[number]

/** create: will be made; join: an account of that address is there already; skip: nothing is to be done. */
export const plans = ['create', 'join', 'skip', 'fault'] as const
export type Plan = (typeof plans)[number]
export const outcomes = ['created', 'joined', 'skipped', 'fault'] as const
export type Outcome = (typeof outcomes)[number]

/** Why something is left out, or cannot be taken in. */
export const reasons = [
  'already_imported',
  'deleted_there',
  'is_the_report',
  'not_json',
  'not_understood',
  'address_missing',
  'address_wrong',
  'requester_unknown',
  'ticket_unknown',
  'ticket_left_out',
  'nothing_said',
  'time_missing',
  'time_in_future',
] as const
export type Reason = (typeof reasons)[number]

/** Why a file cannot be read any further. */
export const fileFaults = ['broken_json', 'record_too_long', 'headings_missing', 'no_records'] as const
export type FileFault = (typeof fileFaults)[number]

/** What a column of a table can say. */
export const csvFields = [
  'id',
  'ticket',
  'subject',
  'body',
  'name',
  'email',
  'assigneeName',
  'assigneeEmail',
  'priority',
  'category',
  'state',
  'openedAt',
  'updatedAt',
  'resolvedAt',
  'closedAt',
  'language',
  'files',
  'internal',
] as const
export type CsvField = (typeof csvFields)[number]
