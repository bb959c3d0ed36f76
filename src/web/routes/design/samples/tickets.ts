import type { QueueItem } from '#domains/desk/schemas.ts'
import type { PlanItemView } from '#domains/plan/schemas.ts'
import { planState } from '#domains/plan/schemas.ts'
import type { SavedFilter, TicketDesk } from '#domains/support/schemas/desk.ts'
import type { MacroView } from '#domains/support/schemas/macros.ts'
import type { SatisfactionView } from '#domains/support/schemas/satisfaction.ts'
import {
  type TicketEvent,
  type TicketMessage,
  type TicketPreview,
  ticketState,
  type TicketView,
} from '#domains/support/schemas.ts'
import { m } from '#messages'
import { calculated } from './calendar.ts'
import { commitments } from './commitments.ts'
import { file, id, inAll, moments, people } from './facts.ts'
import { requests } from './requests.ts'

const may = {
  reply: true,
  note: true,
  wait: true,
  hold: true,
  goOn: true,
  resolve: true,
  reopen: true,
  assign: true,
  changePriority: true,
  rate: true,
}

/** A ticket in each of its states. */
export function tickets(now: number): readonly TicketView[] {
  const at = moments(now)
  const { client, agent } = people()
  const { atRisk, running, paused, met } = commitments(now, 'S7.response')
  const promised = {
    new: [atRisk],
    open: [running],
    waiting: [paused],
    on_hold: [running],
    resolved: [met],
    closed: [met],
  }
  return ticketState.options.map((state, index) => ({
    id: id(500 + index),
    number: `T-2026-00050${index}`,
    state,
    channel: 'dashboard',
    category: 'requests',
    priority: 2,
    priorityReason: { by: 'suggestion', marks: [{ kind: 'word', word: m.design_subject_value(), means: 'topic' }] },
    impact: 'cannot_continue',
    subject: m.design_subject_value(),
    body: m.design_empty_text(),
    language: 'ar',
    circumstances: null,
    requester: client,
    assignee: state === 'new' ? null : agent,
    openedAt: at(-8),
    firstAnsweredAt: null,
    waitingSince: state === 'waiting' ? at(-2) : null,
    holdReason: state === 'on_hold' ? m.design_dialog_text() : null,
    resolvedAt: state === 'resolved' || state === 'closed' ? at(-1) : null,
    closedAt: state === 'closed' ? at(0) : null,
    reopenedAt: null,
    lastMessageAt: at(-1),
    mergedIntoId: null,
    incidentId: null,
    planItemId: null,
    satisfaction: null,
    nextDueAt: promised[state][0]?.dueAt ?? null,
    attachments: [file],
    commitments: promised[state],
    may,
  }))
}

export const teams = () => [{ id: id(580), name: inAll(m.design_law()) }]

export function queue(now: number): readonly QueueItem[] {
  const { consultant, client } = people()
  const promise = { ...commitments(now).missed, responsible: consultant, beneficiary: client }
  const [request] = requests(now)
  const late: QueueItem[] =
    request === undefined ? [] : [{ kind: 'consultation', at: moments(now)(-1), id: id(520), promise, request }]
  return [
    ...late,
    ...tickets(now).map((ticket) => ({
      kind: 'ticket' as const,
      at: ticket.openedAt,
      id: ticket.id,
      ticket,
      team: teams()[0] ?? null,
    })),
  ]
}

/** A reply of each side, a note, what the platform says, one that is still held and one that was taken back. */
export function ticketMessages(now: number): readonly TicketMessage[] {
  const at = moments(now)
  const { client, agent } = people()
  const one = { ticketId: id(501), attachments: [], heldUntil: null, withdrawnAt: null, body: m.design_empty_text() }
  return [
    { ...one, id: id(530), kind: 'reply', side: 'requester', author: client, sentAt: at(-7), attachments: [file] },
    { ...one, id: id(531), kind: 'note', side: 'desk', author: agent, sentAt: at(-6) },
    { ...one, id: id(532), kind: 'automatic', side: 'desk', author: null, sentAt: at(-5) },
    { ...one, id: id(533), kind: 'reply', side: 'desk', author: agent, sentAt: at(-4), withdrawnAt: at(-4) },
    { ...one, id: id(534), kind: 'reply', side: 'desk', author: agent, sentAt: at(0), heldUntil: at(0.0025) },
  ]
}

export function trail(now: number): readonly TicketEvent[] {
  const at = moments(now)
  const { client, agent } = people()
  return [
    { id: id(540), kind: 'opened', actor: client, at: at(-8), details: {} },
    { id: id(541), kind: 'replied', actor: agent, at: at(-7), details: {} },
    { id: id(542), kind: 'waiting', actor: agent, at: at(-6), details: {} },
    { id: id(543), kind: 'resolved', actor: agent, at: at(-2), details: {} },
    { id: id(544), kind: 'closed', actor: null, at: at(-1), details: {} },
  ]
}

export function ticketDesk(now: number): TicketDesk {
  const { agent } = people()
  const kinds = ['related', 'split', 'merged_from'] as const
  const links = tickets(now).flatMap((ticket, index) => {
    const kind = kinds[index]
    return kind === undefined ? [] : [{ ticket, kind }]
  })
  const joined = [commitments(now, 'S8.response').running]
  return { followers: [agent], followed: true, links, joined, teamId: id(580), teamChosen: true }
}

export function macros(now: number): readonly MacroView[] {
  return [
    {
      id: id(550),
      name: inAll(m.design_secondary()),
      messageKind: 'reply',
      texts: inAll(m.design_empty_text()),
      actions: [{ do: 'take' }, { do: 'wait' }],
      changedAt: moments(now)(-100),
      retired: false,
    },
  ]
}

export const savedFilters = (now: number): readonly SavedFilter[] =>
  [true, false].map((own, index) => ({
    id: id(560 + index),
    name: own ? m.design_tab_open() : m.design_tab_done(),
    owner: people().agent,
    own,
    shared: !own,
    definition: { priority: own ? 1 : 2 },
    createdAt: moments(now)(-100),
  }))

export function ticketPreview(now: number): TicketPreview {
  const [, response] = calculated(now)
  const [similar] = tickets(now)
  if (response === undefined || similar === undefined) throw new Error('no sample')
  return {
    category: 'requests',
    priority: 2,
    marks: [
      { kind: 'word', word: m.design_subject_value(), means: 'trouble' },
      { kind: 'place', page: '/requests/new' },
      { kind: 'impact', impact: 'cannot_continue' },
    ],
    at: moments(now)(0),
    timeZone: 'Asia/Riyadh',
    response,
    resolution: null,
    similar: [similar],
  }
}

export const satisfaction = (now: number): SatisfactionView => ({
  verdict: 'bad',
  reason: 'slow',
  comment: m.design_dialog_text(),
  clause: 'S7',
  agent: people().agent,
  ratedAt: moments(now)(-1),
  changedAt: moments(now)(-1),
})

/** An item of the development plan in each of its states. */
export const planItems = (now: number): readonly PlanItemView[] =>
  planState.options.map((state, index) => ({
    id: id(570 + index),
    title: inAll(m.design_subject_value()),
    texts: inAll(m.design_empty_text()),
    state,
    reason: state === 'declined' ? inAll(m.design_dialog_text()) : null,
    release: state === 'planned' || state === 'in_work' ? '1.4' : null,
    dueOn: state === 'planned' ? '2027-03-01' : null,
    shippedAt: state === 'shipped' ? moments(now)(-48) : null,
    changedAt: moments(now)(-24),
    asked: index * 3,
    tickets: [{ id: id(501), number: 'T-2026-000501', subject: m.design_subject_value() }],
  }))
