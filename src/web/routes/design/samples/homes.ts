import type { Deadline } from '#domains/desk/schemas.ts'
import { m } from '#messages'
import type { ClientData, ConsultantData, OperatorData } from '#web/components/home/home.ts'
import { commitments } from './commitments.ts'
import { id, moments, people } from './facts.ts'
import { load, onTime, timeToAccept } from './reports.ts'
import { boardItem, requests } from './requests.ts'

export const clientHome = (now: number): ClientData => ({ requests: requests(now).slice(0, 3) })

export function consultantHome(now: number): ConsultantData {
  const at = moments(now)
  const [request] = requests(now)
  const offers = request === undefined ? [] : [request]
  return {
    offers: offers.map(({ number, subject, body, language, specialty, client }) => ({
      id: id(60),
      requestId: id(30),
      number,
      subject,
      body,
      language,
      specialty,
      client,
      madeAt: at(-2),
      outcome: null,
      outcomeAt: null,
      declineReason: null,
      commitment: commitments(now).atRisk,
    })),
    board: [boardItem(now)],
    record: {
      from: at(-2_160),
      offered: 12,
      answeredInTime: 11,
      share: 11 / 12,
      few: false,
      medianAnswer: 1.5,
      open: 3,
      waiting: 1,
      loadLimit: 5,
    },
  }
}

function deadlines(now: number): Deadline[] {
  const { consultant, client } = people()
  const { atRisk, running } = commitments(now)
  const subject = m.design_subject_value()
  const between = { responsible: consultant, beneficiary: client }
  return [
    {
      ...atRisk,
      ...between,
      about: { kind: 'request', id: id(30), number: 'R-2026-000001', subject, state: 'offered' },
    },
    {
      ...running,
      ...between,
      responsible: null,
      clause: 'S7.response',
      about: { kind: 'ticket', id: id(500), number: 'T-2026-000500', subject, state: 'new', priority: 2 },
    },
  ]
}

export function operatorHome(now: number): OperatorData {
  const at = moments(now)
  const channel = { handedOver: 120, retried: 2, waiting: 1, givenUp: 0, p50: 400, p95: 2_100, max: 65_000 }
  return {
    today: {
      timeZone: 'Asia/Riyadh',
      day: '2026-11-24',
      clauses: [{ clause: 'C4', kept: 9, missed: 1 }],
      open: 12,
      atRisk: 2,
      overdue: 1,
    },
    next: deadlines(now),
    ageing: requests(now).filter(({ agedAt }) => agedAt !== null),
    delivery: {
      from: at(-24),
      channels: [
        { ...channel, channel: 'mail', oldestWaitingSince: at(-0.2) },
        { ...channel, channel: 'push', oldestWaitingSince: null },
      ],
    },
    onTime: onTime(now),
    load: load(now),
    accept: timeToAccept(now),
  }
}
