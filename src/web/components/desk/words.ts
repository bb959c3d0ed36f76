import { m } from '#messages'
import type { AssignmentReason, GivenUp, TicketEvent, TicketSummary } from '#domains/support/schemas.ts'
import type { LinkedTicket } from '#domains/support/schemas/desk.ts'
import type { BulkDeed } from '#domains/support/schemas/bulk.ts'
import { stateTone as toneForRequesters } from '../support/words.ts'
import type { Tone } from '../tone.ts'

/** Requesters and the desk call priorities and categories the same. */
export { categoryWord, priorityWord } from '../support/words.ts'

/**
 * Words of states are the desk's own: two of them look from its side. What a state looks like is the same, but for
 * those two.
 */
type State = TicketSummary['state']

export const stateWord: Record<State, () => string> = {
  new: m.desk_state_new,
  open: m.desk_state_open,
  waiting: m.desk_state_waiting,
  on_hold: m.desk_state_on_hold,
  resolved: m.desk_state_resolved,
  closed: m.desk_state_closed,
}

export const stateTone: Record<State, Tone> = { ...toneForRequesters, waiting: 'still', on_hold: 'warn' }

export const priorityTone: Record<TicketSummary['priority'], Tone> = { 1: 'bad', 2: 'warn', 3: 'accent', 4: 'still' }

export const channelWord: Record<TicketSummary['channel'], () => string> = {
  dashboard: m.desk_channel_dashboard,
  page: m.desk_channel_page,
  chat: m.desk_channel_chat,
  api: m.desk_channel_api,
  import: m.desk_channel_import,
}

export const linkWord: Record<LinkedTicket['kind'], () => string> = {
  related: m.desk_link_related,
  split: m.desk_link_split,
  merged_into: m.desk_link_merged_into,
  merged_from: m.desk_link_merged_from,
}

export const deedWord: Record<BulkDeed['do'], () => string> = {
  take: m.desk_deed_take,
  assign: m.desk_deed_assign,
  prioritise: m.desk_deed_prioritise,
  wait: m.desk_deed_wait,
  hold: m.desk_deed_hold,
  resolve: m.desk_deed_resolve,
  follow: m.desk_deed_follow,
  macro: m.desk_deed_macro,
  note: m.desk_deed_note,
}

export const trailWord: Record<TicketEvent['kind'], () => string> = {
  opened: m.desk_trail_opened,
  imported: m.desk_trail_imported,
  assigned: m.desk_trail_assigned,
  team_set: m.desk_trail_team_set,
  replied: m.desk_trail_replied,
  noted: m.desk_trail_noted,
  waiting: m.desk_trail_waiting,
  held: m.desk_trail_held,
  went_on: m.desk_trail_went_on,
  resolved: m.desk_trail_resolved,
  reopened: m.desk_trail_reopened,
  closed: m.desk_trail_closed,
  priority_changed: m.desk_trail_priority_changed,
  category_changed: m.desk_trail_category_changed,
  deadline_missed: m.desk_trail_deadline_missed,
  deadline_moved: m.desk_trail_deadline_moved,
  linked: m.desk_trail_linked,
  unlinked: m.desk_trail_unlinked,
  split: m.desk_trail_split,
  split_from: m.desk_trail_split_from,
  merged: m.desk_trail_merged,
  merged_from: m.desk_trail_merged_from,
  reply_taken_back: m.desk_trail_reply_taken_back,
  deed_refused: m.desk_trail_deed_refused,
  escalated: m.desk_trail_escalated,
  rated: m.desk_trail_rated,
  planned: m.desk_trail_planned,
  unplanned: m.desk_trail_unplanned,
  incident_tied: m.desk_trail_incident_tied,
  incident_untied: m.desk_trail_incident_untied,
  raised: m.desk_trail_raised,
}

const assignments: Record<AssignmentReason, () => string> = {
  call_out: m.desk_assigned_call_out,
  new: m.desk_assigned_new,
  off_duty: m.desk_assigned_off_duty,
  came_on_duty: m.desk_assigned_came_on_duty,
  escalation: m.desk_assigned_escalation,
}
/** Why the platform gave a ticket to somebody. */
export const assignmentWord = (why: string): string[] =>
  Object.entries(assignments).flatMap(([reason, word]) => (reason === why ? [word()] : []))

const withouts: Record<GivenUp, () => string> = {
  team: m.desk_without_team,
  skill: m.desk_without_skill,
  language: m.desk_without_language,
}
/** What had to be given up to find somebody. */
export const withoutWords = (without: unknown): string[] =>
  Array.isArray(without)
    ? Object.entries(withouts).flatMap(([what, word]) => (without.includes(what) ? [word()] : []))
    : []
