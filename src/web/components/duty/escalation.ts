import type { EscalationPreview } from '#domains/desk/schemas/escalation-preview.ts'
import { m } from '#messages'

/** What may be chosen for a mark of the escalation table, in the order in which it is shown. */
export const audienceChoices = () => [
  { value: 'assignee', label: m.duty_escalation_assignee() },
  { value: 'team', label: m.duty_escalation_team() },
  { value: 'on_call', label: m.duty_on_call() },
  { value: 'administrators', label: m.duty_call_out_administrators() },
]
export const deedChoices = () => [
  { value: 'raise', label: m.duty_escalation_raise() },
  { value: 'incident', label: m.duty_escalation_incident() },
  { value: 'reassign', label: m.duty_escalation_reassign() },
]
export const channelChoices = () => [
  { value: 'in_app', label: m.duty_escalation_in_app() },
  { value: 'mail', label: m.duty_escalation_mail() },
  { value: 'push', label: m.duty_escalation_push() },
]

type Mark = EscalationPreview['marks'][number]
/** What becomes of a deed, in words. */
export const outcomeWord: Record<Mark['deeds'][number]['outcome'], () => string> = {
  raised: m.duty_escalation_outcome_raised,
  highest: m.duty_escalation_outcome_highest,
  opened: m.duty_escalation_outcome_opened,
  has_incident: m.duty_escalation_outcome_has_incident,
  given: m.duty_escalation_outcome_given,
  nobody_given: m.duty_escalation_outcome_nobody_given,
}
export const channelsText = (channels: Mark['channels']): string[] =>
  channelChoices().flatMap(({ value, label }) => (channels.some((one) => one === value) ? [label] : []))
