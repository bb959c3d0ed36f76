import { incidentState, type IncidentView } from '#domains/incidents/schemas.ts'
import { m } from '#messages'
import { id, inAll, moments } from './facts.ts'

/** An incident in each of its states. */
export function incidents(now: number): readonly IncidentView[] {
  const at = moments(now)
  return incidentState.options.map((state, index) => ({
    id: id(600 + index),
    title: inAll(m.design_subject_value()),
    state,
    categories: ['platform', 'payment'],
    startedAt: at(-5),
    endedAt: state === 'resolved' ? at(-1) : null,
    changedAt: at(-1),
    latest: { id: id(610 + index), state, texts: inAll(m.design_empty_text()), writtenAt: at(-1) },
  }))
}
