import {
  type BoardItem,
  type OfferView,
  type PromiseView,
  requestState,
  type RequestView,
} from '#domains/consultations/schemas.ts'
import { m } from '#messages'
import { commitments } from './commitments.ts'
import { file, id, inAll, moments, people } from './facts.ts'

const specialty = () => ({ id: id(5), name: inAll(m.design_law_trade()) })

/** A request in each of its states. */
export function requests(now: number): readonly RequestView[] {
  const at = moments(now)
  const { client, consultant } = people()
  const promised = commitments(now)
  return requestState.options.map((state, index) => ({
    id: id(30 + index),
    number: `R-2026-00000${index + 1}`,
    state,
    routing: state === 'on_board' ? 'board' : 'direct',
    fallback: 'board',
    subject: m.design_subject_value(),
    body: m.design_dialog_text(),
    language: 'ar',
    specialty: specialty(),
    client,
    consultant: state === 'accepted' || state === 'completed' ? consultant : null,
    sentAt: at(-6),
    listedAt: state === 'on_board' ? at(-5) : null,
    agedAt: state === 'on_board' ? at(-1) : null,
    choiceNeededAt: state === 'awaiting_choice' ? at(-1) : null,
    acceptedAt: state === 'accepted' ? at(-3) : null,
    completedAt: state === 'completed' ? at(-1) : null,
    withdrawnAt: state === 'withdrawn' ? at(-1) : null,
    attachments: [file],
    unread: state === 'accepted' ? 2 : 0,
    offers: [],
    commitments: state === 'offered' ? [promised.atRisk] : state === 'accepted' ? [promised.running] : [],
    may: { accept: false, decline: false, withdraw: false, choose: false },
  }))
}

/** An offer with each outcome, the open one first. */
export function offers(now: number): readonly OfferView[] {
  const at = moments(now)
  const { consultant } = people()
  const outcomes = [null, 'accepted', 'declined', 'lapsed', 'withdrawn'] as const
  return outcomes.map((outcome, index) => ({
    id: id(40 + index),
    consultant,
    chosenBy: index % 2 === 0 ? 'client' : 'ranking',
    rankReasons: [
      { kind: 'specialty', match: 'exact' },
      { kind: 'load', open: 2, limit: 5 },
      { kind: 'record', answeredInTime: 9, offered: 10 },
    ],
    madeAt: at(-4),
    outcome,
    outcomeAt: outcome === null ? null : at(-1),
    declineReason: outcome === 'declined' ? 'no_time' : null,
  }))
}

export function boardItem(now: number): BoardItem {
  const at = moments(now)
  return {
    id: id(50),
    number: 'R-2026-000050',
    specialty: specialty(),
    subject: m.design_subject_value(),
    body: m.design_empty_text(),
    language: 'fr',
    listedAt: at(-30),
    agedAt: at(-1),
  }
}

/** What is promised to whoever asks a consultant, and to whoever asks the board. */
export function promisePreviews(now: number): readonly PromiseView[] {
  const at = moments(now)
  const contact = {
    clause: 'C6',
    target: { amount: 24, unit: 'businessHour' },
    startsAt: at(4),
    dueAt: at(76),
  } as const
  const answer = { clause: 'C4', target: { amount: 4, unit: 'businessHour' }, dueAt: at(4) } as const
  const common = { at: at(0), timeZone: 'Asia/Riyadh', contact, qualified: 3 }
  return [
    { ...common, routing: 'direct', answer, available: true },
    { ...common, routing: 'direct', answer, available: false },
    { ...common, routing: 'board', answer: null, available: null },
  ]
}
