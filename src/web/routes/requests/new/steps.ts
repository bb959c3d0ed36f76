import { m } from '#messages'
import type { DraftField } from './draft.ts'

export const steps = ['what', 'who', 'check'] as const
export type Step = (typeof steps)[number]

/** A step by its name, of an address or a form; undefined for anything else. */
export const stepCalled = (name: unknown): Step | undefined => steps.find((step) => step === name)

export const stepWord: Record<Step, () => string> = {
  what: m.consultations_step_what,
  who: m.consultations_step_who,
  check: m.consultations_step_check,
}

type Entered = Readonly<Partial<Record<DraftField, string | undefined>>>

/** What a step still lacks before the next one makes sense. */
export function lacking(entered: Entered, step: Step): DraftField[] {
  const asked: readonly DraftField[] =
    step === 'what'
      ? ['specialtyId', 'language', 'subject', 'body']
      : step === 'who' && entered.routing !== 'board'
        ? ['consultantId']
        : []
  return asked.filter((field) => (entered[field] ?? '').trim() === '')
}

/** The step that one may be at: the one asked for, or the first before it that lacks something. */
export function reachable(entered: Entered, wanted: Step): Step {
  const before = steps.slice(0, steps.indexOf(wanted))
  return before.find((step) => lacking(entered, step).length > 0) ?? wanted
}

const ofWho: ReadonlySet<string> = new Set(['routing', 'consultantId', 'fallback'])

/** Where a refusal is mended: at the field that it names, or at whom the request goes to. */
export function stepOfRefusal({ code, faults }: { code: string; faults: Readonly<Record<string, string>> }): Step {
  const [field] = Object.keys(faults)
  if (field !== undefined) return ofWho.has(field) ? 'who' : 'what'
  return code === 'consultant_unavailable' ? 'who' : 'check'
}

/** What is said at a field that was left open. */
export function faultsOf(fields: readonly DraftField[]): Partial<Record<DraftField, string>> {
  const words: Partial<Record<DraftField, () => string>> = {
    specialtyId: m.consultations_fault_specialty,
    subject: m.consultations_fault_subject,
    body: m.consultations_fault_body,
    consultantId: m.consultations_fault_consultant,
  }
  return Object.fromEntries(fields.flatMap((field) => [[field, words[field]?.() ?? '']]))
}
