import type { EscalationPreview } from '#domains/desk/schemas/escalation-preview.ts'
import {
  type AbsenceView,
  type AgentView,
  callOutStates,
  type CallOutSummary,
  dutyReasons,
  type DutySettings,
  type EscalationRule,
  type RotaView,
  type StandingView,
} from '#domains/duty/schemas.ts'
import { m } from '#messages'
import { id, moments, people } from './facts.ts'

/** Every reason for which somebody is on duty or off it. */
export const standings = (now: number): readonly StandingView[] =>
  dutyReasons.map((why) => ({ on: why === 'shift' || why === 'switched_on', why, until: moments(now)(5) }))

export const agents = (now: number): readonly AgentView[] =>
  Object.values(people()).map((person, index) => {
    const standing = standings(now)[index] ?? { on: false, why: 'absent', until: null }
    return {
      person,
      standing,
      teams: [],
      skills: index === 1 ? ['payment'] : [],
      languages: index === 1 ? ['ar', 'fr'] : [],
    }
  })

export function rota(now: number): RotaView {
  const at = moments(now)
  const { client, consultant, agent } = people()
  const span = { person: agent, from: at(-10), to: at(20), why: 'turn', turnOf: agent, overrideId: null } as const
  const spans = [
    span,
    { ...span, person: consultant, from: at(20), to: at(60), why: 'override' as const, overrideId: id(700) },
    { ...span, person: null, from: at(60), to: at(158), why: 'nobody' as const, turnOf: null },
  ]
  return {
    timeZone: 'Asia/Riyadh',
    revision: 3,
    members: [agent, consultant, client],
    startsOn: '2026-11-01',
    handoverAt: '09:00',
    turns: [{ from: at(-10), to: at(158), spans }],
  }
}

/** A call-out in each of its states. */
export function callOuts(now: number): readonly CallOutSummary[] {
  const at = moments(now)
  const { agent } = people()
  return callOutStates.map((state, index) => ({
    id: id(710 + index),
    subjectKind: 'ticket',
    subjectId: id(501),
    number: 'T-2026-000501',
    subject: m.design_subject_value(),
    clause: 'S6.response',
    dueAt: at(0.5),
    madeAt: at(-0.5),
    state,
    calling: state === 'ringing' ? agent : null,
    nextAt: state === 'ringing' ? at(0.05) : null,
    acknowledgedAt: state === 'acknowledged' ? at(-0.1) : null,
    acknowledgedBy: state === 'acknowledged' ? agent : null,
  }))
}

export const absences = (now: number): readonly AbsenceView[] => {
  const at = moments(now)
  return [
    { id: id(720), person: people().agent, from: at(-24), to: at(48), note: m.design_dialog_text() },
    { id: id(721), person: people().consultant, from: at(100), to: at(148), note: null },
  ]
}

export const settings: DutySettings = {
  strategy: 'least_loaded',
  repeatMinutes: 5,
  callsEach: 3,
  peopleCalled: 3,
  administratorCalls: 12,
}

export const marks = (): readonly EscalationRule[] => [
  { clause: 'S6.response', share: 50, tell: ['assignee'], people: [], channels: ['in_app', 'mail', 'push'], deeds: [] },
  {
    clause: 'S6.response',
    share: 100,
    tell: ['team', 'administrators'],
    people: [id(3)],
    channels: ['mail'],
    deeds: ['raise', 'incident', 'reassign'],
  },
]

export function escalationPreview(now: number): EscalationPreview {
  const at = moments(now)
  const { agent } = people()
  const mark = { clause: 'S6.response', sentence: m.design_empty_text(), people: [agent], channels: ['mail'] } as const
  return {
    ticket: { id: id(501), number: 'T-2026-000501', subject: m.design_subject_value() },
    priority: 1,
    startsAt: at(-1),
    timeZone: 'Asia/Riyadh',
    marks: [
      { ...mark, share: 50, at: at(-0.5), keptAt: null, people: [agent], channels: ['mail'], deeds: [] },
      { ...mark, share: 90, at: null, keptAt: null, people: [], channels: [], deeds: [] },
      {
        ...mark,
        share: 100,
        at: at(0),
        keptAt: at(-0.2),
        people: [agent],
        channels: ['mail', 'push'],
        deeds: [{ deed: 'incident', outcome: 'opened' }],
      },
    ],
  }
}
