import {
  type AppointmentView,
  appointmentView,
  type CallView,
  type CourseView,
  type MessagePage,
  type ReassignmentView,
} from '#domains/consultations/schemas.ts'
import { m } from '#messages'
import { file, id, moments, people } from './facts.ts'

function appointment(now: number, state: AppointmentView['state'], index: number): AppointmentView {
  const at = moments(now)
  const { client, consultant } = people()
  const past = state === 'held' || state === 'expired'
  const open = state === 'proposed'
  return {
    id: id(100 + index),
    requestId: id(30),
    state,
    startsAt: at(past ? -25 : 25 + index),
    endsAt: at(past ? -24 : 26 + index),
    place: m.design_place(),
    sequence: 0,
    proposedBy: open ? consultant : client,
    proposedAt: at(-48),
    acceptedAt: state === 'accepted' || state === 'held' ? at(-30) : null,
    cancelledAt: state === 'cancelled' ? at(-2) : null,
    cancelledBy: state === 'cancelled' ? client : null,
    cancelReason: state === 'cancelled' ? m.design_dialog_text() : null,
    may: { accept: open, move: open || state === 'accepted', cancel: open || state === 'accepted' },
  }
}

function calls(now: number): CallView[] {
  const at = moments(now)
  const call = {
    requestId: id(30),
    consultant: people().consultant,
    heldAt: at(-20),
    minutes: 25,
    note: m.design_notice_still(),
    loggedAt: at(-19),
    confirmedAt: null,
    disputedAt: null,
    disputeNote: null,
  }
  return [
    { ...call, id: id(110) },
    { ...call, id: id(111), confirmedAt: at(-18) },
    { ...call, id: id(112), disputedAt: at(-18), disputeNote: m.design_dialog_text() },
  ]
}

function reassignments(now: number): ReassignmentView[] {
  const at = moments(now)
  const { consultant, agent } = people()
  const states = ['open', 'consented', 'refused', 'withdrawn'] as const
  return states.map((state, index) => ({
    id: id(120 + index),
    requestId: id(30),
    state,
    cause: 'contact_missed',
    reason: index === 0 ? null : m.design_empty_text(),
    proposedAt: at(-10),
    from: consultant,
    to: index === 2 ? null : agent,
    answeredAt: state === 'open' ? null : at(-5),
  }))
}

const everything = {
  write: true,
  proposeAppointment: true,
  logCall: true,
  answerCall: true,
  pauseContact: true,
  resumeContact: true,
  complete: true,
  rate: true,
  reopen: true,
  proposeReassignment: true,
  answerReassignment: true,
}

/** A consultation in which everything has happened that can, and everything may be done next. */
export function course(now: number): CourseView {
  const at = moments(now)
  return {
    requestId: id(30),
    timeZones: { client: 'Asia/Riyadh', consultant: 'Europe/Paris' },
    contact: 'owed',
    contactPause: null,
    appointments: appointmentView.shape.state.options.map((state, index) => appointment(now, state, index)),
    calls: calls(now),
    rating: null,
    reopenableUntil: at(100),
    reopenings: [{ reopenedAt: at(-3), reason: m.design_dialog_text() }],
    reassignments: reassignments(now),
    may: everything,
  }
}

/** The same, as it is while the client has asked to wait; and once it is rated. */
export const pausedCourse = (now: number): CourseView => {
  const at = moments(now)
  return { ...course(now), contact: 'waiting', contactPause: { id: id(130), askedAt: at(-5), untilAt: at(60) } }
}
export const ratedCourse = (now: number): CourseView => ({
  ...course(now),
  contact: 'made',
  appointments: [],
  calls: [],
  reassignments: [],
  rating: { stars: 4, words: m.design_notice_still(), ratedAt: moments(now)(-1) },
  may: { ...everything, rate: false },
})

export function messages(now: number): MessagePage {
  const at = moments(now)
  const { client, consultant } = people()
  const said = (position: number, author: { id: string; name: string }, body: string) => ({
    id: id(140 + position),
    requestId: id(30),
    position,
    author,
    body,
    attachments: position === 2 ? [file] : [],
    sentAt: at(position - 8),
  })
  return {
    items: [
      said(1, client, m.design_subject_value()),
      said(2, consultant, m.design_notice_still()),
      said(3, client, m.design_empty_text()),
    ],
    next: 'before',
    readMarks: [{ personId: consultant.id, position: 3, readAt: at(-1) }],
    unread: 1,
  }
}
