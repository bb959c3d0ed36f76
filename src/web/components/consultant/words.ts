import type { Locale } from '#base/locale.ts'
import type {
  ConsultantState,
  Decision,
  DecisionView,
  DocumentKind,
  DocumentView,
  Requirement,
  SpecialtyView,
} from '#domains/consultants/schemas.ts'
import { m } from '#messages'
import { getLocale } from '#web/language.ts'
import type { Tone } from '../tone.ts'

export const stateWord: Record<ConsultantState, () => string> = {
  preparing: m.consultants_state_preparing,
  awaiting: m.consultants_state_awaiting,
  verified: m.consultants_state_verified,
  refused: m.consultants_state_refused,
  withdrawn: m.consultants_state_withdrawn,
  expired: m.consultants_state_expired,
}
export const stateTone: Record<ConsultantState, Tone> = {
  preparing: 'still',
  awaiting: 'warn',
  verified: 'good',
  refused: 'bad',
  withdrawn: 'bad',
  expired: 'bad',
}

export const decisionWord: Record<Decision, () => string> = {
  verified: m.consultants_decision_verified,
  refused: m.consultants_decision_refused,
  withdrawn: m.consultants_decision_withdrawn,
  expired: m.consultants_decision_expired,
}

export const reasonWord: Record<NonNullable<DecisionView['reason']>, () => string> = {
  identity_unproven: m.consultants_reason_identity_unproven,
  licence_missing: m.consultants_reason_licence_missing,
  qualification_insufficient: m.consultants_reason_qualification_insufficient,
  documents_unclear: m.consultants_reason_documents_unclear,
  own_wish: m.consultants_reason_own_wish,
  licence_lost: m.consultants_reason_licence_lost,
  false_documents: m.consultants_reason_false_documents,
  complaints: m.consultants_reason_complaints,
  other: m.consultants_reason_other,
}

export const documentKindWord: Record<DocumentKind, () => string> = {
  identity: m.consultants_document_identity,
  licence: m.consultants_document_licence,
  qualification: m.consultants_document_qualification,
  other: m.consultants_document_other,
}
export const documentStateWord: Record<DocumentView['state'], () => string> = {
  awaiting: m.consultants_document_state_awaiting,
  accepted: m.consultants_document_state_accepted,
  refused: m.consultants_document_state_refused,
  expired: m.consultants_document_state_expired,
}
export const documentStateTone: Record<DocumentView['state'], Tone> = {
  awaiting: 'warn',
  accepted: 'good',
  refused: 'bad',
  expired: 'bad',
}
export const documentReasonWord: Record<NonNullable<DocumentView['refusalReason']>, () => string> = {
  unreadable: m.consultants_document_reason_unreadable,
  expired: m.consultants_document_reason_expired,
  wrong_document: m.consultants_document_reason_wrong_document,
  name_differs: m.consultants_document_reason_name_differs,
  not_in_register: m.consultants_document_reason_not_in_register,
  other: m.consultants_reason_other,
}

const languageWord: Record<Locale, () => string> = {
  ar: m.pages_language_ar,
  fr: m.pages_language_fr,
  en: m.pages_language_en,
}

/** Languages, each in its own words, in a row: an Arabic "and" would grow onto a Latin word, so there is none. */
export const languageNames = (languages: readonly Locale[]): string =>
  languages.map((one) => `\u2068${languageWord[one]()}\u2069`).join(getLocale() === 'ar' ? '، ' : ', ')

export const specialtyName = ({ name }: Pick<SpecialtyView, 'name'>): string => name[getLocale()]

/** What must be proven, in words; `specialties` are those that the requirement may name. */
export function requirementWord(requirement: Requirement, specialties: readonly SpecialtyView[]): string {
  if (requirement.kind === 'identity') return m.consultants_required_identity()
  const specialty = specialties.find(({ id }) => id === requirement.specialtyId)
  return m.consultants_required_licence({ specialty: specialty === undefined ? '' : specialtyName(specialty) })
}

export type SpecialtyFamily = { readonly top: SpecialtyView; readonly children: readonly SpecialtyView[] }

/** The two levels of the list, each first with what is below it. */
export function familiesOf(specialties: readonly SpecialtyView[]): SpecialtyFamily[] {
  return specialties
    .filter(({ parentId }) => parentId === null)
    .map((top) => ({ top, children: specialties.filter(({ parentId }) => parentId === top.id) }))
}

/** For a `<Select>`: a group for each of the first level, itself at its head. */
export const specialtyGroups = (specialties: readonly SpecialtyView[]) =>
  familiesOf(specialties).map(({ top, children }) => ({
    label: specialtyName(top),
    choices: [
      { value: top.id, label: m.consultants_specialty_whole({ specialty: specialtyName(top) }) },
      ...children.map((child) => ({ value: child.id, label: specialtyName(child) })),
    ],
  }))
