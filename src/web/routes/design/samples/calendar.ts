import type { z } from 'zod'
import type { calendarHistory, CalendarView } from '#domains/agreements/schemas.ts'
import type { CalculatedDeadline, calendarPreview, CommitmentDetail } from '#domains/commitments/schemas.ts'
import { m } from '#messages'
import { samplePromises } from './promises.ts'
import { commitments } from './commitments.ts'
import { id, inAll, moments, people } from './facts.ts'

const day = ['09:00-13:00', '14:00-18:00']

export const calendar = (now: number): CalendarView => ({
  id: id(300),
  name: inAll(m.design_law()),
  revision: 2,
  definition: {
    timeZone: 'Asia/Riyadh',
    week: {
      sunday: day,
      monday: day,
      tuesday: day,
      wednesday: day,
      thursday: ['09:00-18:00'],
      friday: [],
      saturday: [],
    },
    exceptions: [
      { from: '2026-02-22', to: '2026-02-22', hours: [], applies: 'all', name: 'founding_day' },
      { from: '2026-02-18', to: '2026-03-18', hours: ['10:00-16:00'], applies: 'workdays', name: 'ramadan' },
      { from: '2026-03-19', to: '2026-03-22', hours: [], applies: 'all', name: 'eid_al_fitr' },
      { from: '2026-09-23', to: '2026-09-23', hours: [], applies: 'all', name: m.design_holiday() },
    ],
  },
  editedAt: moments(now)(-100),
})

/** What two edits have changed. */
export function history(now: number): z.output<typeof calendarHistory>['items'] {
  const at = moments(now)
  const [, ramadan, eid] = calendar(now).definition.exceptions
  if (ramadan === undefined || eid === undefined) return []
  return [
    {
      revision: 2,
      editedAt: at(-100),
      editedBy: people().agent,
      reason: m.design_dialog_text(),
      changes: [
        { what: 'zone', before: 'Asia/Riyadh', after: 'Asia/Dubai' },
        { what: 'day', day: 'thursday', before: day, after: ['09:00-18:00'] },
        { what: 'added', exception: ramadan },
        { what: 'removed', exception: ramadan },
        { what: 'changed', before: eid, after: { ...eid, to: '2026-03-23' } },
      ],
    },
    { revision: 1, editedAt: at(-1_000), editedBy: null, reason: null, changes: [] },
  ]
}

export function preview(now: number): z.output<typeof calendarPreview> {
  const at = moments(now)
  const { consultant, client } = people()
  const commitment = { ...commitments(now).running, responsible: consultant, beneficiary: client }
  return {
    at: at(0),
    changes: history(now)[0]?.changes ?? [],
    open: 12,
    moved: [{ commitment, dueAfter: at(26) }],
    more: true,
  }
}

export function calculated(now: number): CalculatedDeadline[] {
  const { startedAt, timeZone } = commitments(now).running
  const spans = samplePromises(now, m.design_holiday())[0]?.explanation.spans ?? []
  return (['C4', 'S6.response'] as const).map((clause) => ({
    clause,
    target: { amount: 4, unit: 'businessHour' },
    startsAt: startedAt,
    dueAt: moments(now)(65.5),
    timeZone,
    explanation: { spans, sentence: m.design_empty_text() },
  }))
}

export function changes(now: number): CommitmentDetail['changes'] {
  const at = moments(now)
  const causes = ['paused', 'resumed', 'calendar_edited', 'clause_changed', 'reopened'] as const
  return causes.map((cause, index) => ({
    at: at(index - 6),
    cause,
    dueBefore: at(1),
    dueAfter: cause === 'paused' ? null : at(3),
    clauseBefore: cause === 'clause_changed' ? 'S8.response' : null,
    clauseAfter: cause === 'clause_changed' ? 'S7.response' : null,
  }))
}
