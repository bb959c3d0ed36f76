import type { ImportRecord, ImportView } from '#domains/import/schemas.ts'
import type { AccentView, RosterView, StepsView } from '#domains/installation/schemas.ts'
import { lineStates, steps } from '#domains/installation/schemas.ts'
import type { TestNotice } from '#domains/notifications/schemas.ts'
import { m } from '#messages'
import { id, inAll, moments, people } from './facts.ts'

/** The first steps: some done, one left out, the others open. */
export const firstSteps = (now: number): StepsView['items'] =>
  steps.map((step, index) => {
    const state = index < 2 ? 'done' : index === 2 ? 'left_out' : 'open'
    const open = state === 'open'
    return { step, state, settledAt: open ? null : moments(now)(-24), settledBy: open ? null : people().agent }
  })

/** A colour that had to be darkened to be read. */
export const accent: AccentView = {
  chosen: '#e0a800',
  contrast: 2.1,
  adjusted: true,
  light: { accent: '#7a5c00', strong: '#5c4500', onAccent: '#ffffff', tint: '#f8f0d8', contrast: 5.6 },
  dark: { accent: '#f2c94c', strong: '#f7dc86', onAccent: '#201800', tint: '#332a10', contrast: 9.8 },
}

/** A table of consultants with a line of each kind. */
export const roster = (): RosterView => ({
  missing: [],
  tooMany: true,
  lines: lineStates.map((state, index) => ({
    line: index + 2,
    name: m.design_consultant(),
    email: `consultant.${index}@example.org`,
    headline: m.design_law_trade(),
    specialties: [{ id: id(201), name: inAll(m.design_law_labour()) }],
    languages: ['ar', 'en'],
    loadLimit: 5,
    faults: state === 'faulty' ? [{ column: 'email', code: 'email_twice', value: '?', line: 2 }] : [],
    state,
  })),
})

/** A test whose every way has ended differently. */
export function testNotice(now: number): TestNotice {
  const at = moments(now)
  const one = {
    attempts: 1,
    lastError: null,
    handedOverAt: null,
    givenUpAt: null,
    mootAt: null,
    device: null,
    kept: false,
  }
  return {
    id: id(900),
    at: at(-0.1),
    inApp: true,
    deliveries: [
      { ...one, channel: 'mail', kept: true, handedOverAt: at(-0.1) },
      { ...one, channel: 'push', device: 'Firefox', givenUpAt: at(0), lastError: '410' },
      { ...one, channel: 'push', device: 'Safari', mootAt: at(0) },
    ],
  }
}

export const importRun = (now: number): ImportView => ({
  id: id(910),
  fileName: 'tickets.csv',
  bytes: 48_000,
  state: 'uploaded',
  startedBy: people().agent,
  createdAt: moments(now)(-1),
  startedAt: null,
  endedAt: null,
  guess: {
    format: 'csv',
    headings: ['id', 'subject', 'from'],
    columns: { id: 'id', subject: 'subject' },
    rows: 'tickets',
  },
  settings: null,
  fault: null,
  share: 0,
  counts: [],
})

export const importRecords = (now: number): readonly ImportRecord[] =>
  (['create', 'join', 'skip', 'fault'] as const).map((plan, index) => ({
    position: index + 1,
    line: index + 2,
    kind: index === 1 ? 'person' : 'ticket',
    externalId: String(4_000 + index),
    label: m.design_subject_value(),
    at: moments(now)(-1_000),
    plan,
    reason: plan === 'skip' ? 'already_imported' : plan === 'fault' ? 'requester_unknown' : null,
    outcome: null,
  }))
