import type { TicketPreview, TicketView } from '#domains/support/schemas.ts'
import { m } from '#messages'
import type { Tone } from '../tone.ts'

/** What the values of tickets are called on pages. */
type State = TicketView['state']
type Category = TicketView['category']
type Priority = TicketView['priority']
type Impact = TicketView['impact']

export const stateWord: Record<State, () => string> = {
  new: m.support_state_new,
  open: m.support_state_open,
  waiting: m.support_state_waiting,
  on_hold: m.support_state_on_hold,
  resolved: m.support_state_resolved,
  closed: m.support_state_closed,
}

/** The same in a sentence, to its requester. */
export const stateText: Record<State, () => string> = {
  new: m.support_state_text_new,
  open: m.support_state_text_open,
  waiting: m.support_state_text_waiting,
  on_hold: m.support_state_text_on_hold,
  resolved: m.support_state_text_resolved,
  closed: m.support_state_text_closed,
}

export const stateTone: Record<State, Tone> = {
  new: 'accent',
  open: 'accent',
  waiting: 'warn',
  on_hold: 'still',
  resolved: 'good',
  closed: 'still',
}

export const categoryWord: Record<Category, () => string> = {
  platform: m.support_category_platform,
  payment: m.support_category_payment,
  requests: m.support_category_requests,
  interface: m.support_category_interface,
  performance: m.support_category_performance,
  account: m.support_category_account,
  question: m.support_category_question,
  wish: m.support_category_wish,
}

export const priorityWord: Record<Priority, () => string> = {
  1: m.support_priority_1,
  2: m.support_priority_2,
  3: m.support_priority_3,
  4: m.support_priority_4,
}

/** What the agreement means by it (S6 to S9). */
export const definitionOf: Record<Priority, () => string> = {
  1: m.support_definition_1,
  2: m.support_definition_2,
  3: m.support_definition_3,
  4: m.support_definition_4,
}

export const impactWord: Record<Impact, () => string> = {
  nothing_works: m.support_impact_nothing_works,
  cannot_continue: m.support_impact_cannot_continue,
  hindered: m.support_impact_hindered,
  no_harm: m.support_impact_no_harm,
}

export const impactText: Record<Impact, () => string> = {
  nothing_works: m.support_impact_text_nothing_works,
  cannot_continue: m.support_impact_text_cannot_continue,
  hindered: m.support_impact_text_hindered,
  no_harm: m.support_impact_text_no_harm,
}

/** One thing that the suggestion went by. */
export function markText(mark: TicketPreview['marks'][number]): string {
  switch (mark.kind) {
    case 'word':
      return m.support_mark_word({ word: mark.word })
    case 'place':
      return m.support_mark_place({ page: mark.page })
    case 'impact':
      return m.support_mark_impact({ impact: impactWord[mark.impact]() })
    case 'chosen':
      return m.support_mark_chosen({ category: categoryWord[mark.category]() })
  }
}

/** Why a ticket has the priority that it has. */
export function reasonTexts(reason: TicketView['priorityReason']): string[] {
  if (reason.by === 'agent') return [m.support_mark_agent({ text: reason.text })]
  if (reason.by === 'escalation') return [m.support_mark_escalation()]
  return reason.by === 'import' ? [m.support_mark_import()] : reason.marks.map(markText)
}

/** In the order in which they are shown and sent. */
export const circumstanceWord = {
  page: m.support_with_page,
  browser: m.support_with_browser,
  lastError: m.support_with_lastError,
  requestId: m.support_with_requestId,
} as const
export const circumstanceNames = ['page', 'browser', 'lastError', 'requestId'] as const
