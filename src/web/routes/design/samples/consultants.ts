import {
  type ConsultantCard,
  consultantStates,
  type DecisionView,
  decisions,
  type DocumentView,
  documentStates,
  type SpecialtyView,
} from '#domains/consultants/schemas.ts'
import type { ConsultantFigures } from '#domains/reports/schemas.ts'
import { m } from '#messages'
import { file, id, inAll, moments, people } from './facts.ts'

export { consultantStates }

export function specialties(): SpecialtyView[] {
  const common = { position: 0, licenceRequired: true, retired: false }
  return [
    { ...common, id: id(200), parentId: null, slug: 'law', name: inAll(m.design_law()) },
    { ...common, id: id(201), parentId: id(200), slug: 'labour', name: inAll(m.design_law_labour()) },
    { ...common, id: id(202), parentId: id(200), slug: 'trade', name: inAll(m.design_law_trade()), retired: true },
  ]
}

/** Someone well known, someone of whom little is known, and someone who is away. */
export function known(now: number): { consultant: ConsultantCard; figures: ConsultantFigures | undefined }[] {
  const at = moments(now)
  const { client, consultant, agent } = people()
  const card = {
    headline: { language: 'ar', text: m.design_law_trade() },
    languages: ['ar', 'fr'],
    specialties: [{ id: id(201), parentId: id(200), name: inAll(m.design_law_labour()) }],
    absentUntil: null,
    nextAbsenceAt: null,
  } satisfies Partial<ConsultantCard>
  const figures = { from: at(-2_160), offered: 24, answered: 23, usualAnswer: 1.5, ratings: 18, stars: 4.7 }
  const few = { ...figures, offered: 2, answered: 1, usualAnswer: null, ratings: 0, stars: null }
  return [
    { consultant: { ...card, ...consultant, nextAbsenceAt: at(200) }, figures: { ...figures, consultantId: id(2) } },
    { consultant: { ...card, ...agent, headline: null }, figures: { ...few, consultantId: id(3) } },
    { consultant: { ...card, ...client, absentUntil: at(100) }, figures: undefined },
  ]
}

export function documents(now: number): DocumentView[] {
  const at = moments(now)
  return documentStates.map((state, index) => ({
    id: id(210 + index),
    kind: index === 0 ? 'identity' : 'licence',
    specialtyId: index === 0 ? null : id(201),
    file,
    number: 'SA-48213',
    expiresOn: '2027-05-31',
    addedAt: at(-72),
    state,
    reviewedAt: state === 'awaiting' ? null : at(-24),
    refusalReason: state === 'refused' ? 'unreadable' : null,
    refusalNote: state === 'refused' ? m.design_dialog_text() : null,
  }))
}

export function decided(now: number): DecisionView[] {
  const at = moments(now)
  return decisions.map((decision, index) => ({
    id: id(220 + index),
    decision,
    at: at(-24 * (index + 1)),
    by: decision === 'expired' ? null : people().agent.name,
    expiresOn: decision === 'verified' ? '2027-05-31' : null,
    reason: decision === 'refused' ? 'licence_missing' : decision === 'withdrawn' ? 'own_wish' : null,
    note: decision === 'refused' ? m.design_dialog_text() : null,
  }))
}
