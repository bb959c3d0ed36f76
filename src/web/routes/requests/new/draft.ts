import { type Locale, locales } from '#base/languages.ts'
import type { RequestView } from '#domains/consultations/schemas.ts'

type Routing = RequestView['routing']
type Fallback = NonNullable<RequestView['fallback']>

/** What has been entered so far; what makes no sense is left out, and the interface says what is missing. */
export type Draft = {
  specialtyId?: string
  language?: Locale
  subject?: string
  body?: string
  routing?: Routing
  consultantId?: string
  fallback?: Fallback
}
export type DraftField = keyof Draft

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i
const routings: readonly Routing[] = ['direct', 'board']
const fallbacks: readonly Fallback[] = ['board', 'next_best', 'ask_client']

/** What the interface is sent, apart from the files: the same from the server and, later, from the outbox. */
export function requestOf({ routing, consultantId, fallback, ...what }: Draft) {
  return { ...what, routing, ...(routing === 'direct' ? { consultantId, fallback } : {}) }
}

/** By hand: the schemas would be a third of what the page brings along before anything is pressed. */
export function draftOf(read: (name: DraftField) => string): Draft {
  const entered = {
    specialtyId: idOf(read('specialtyId')),
    language: oneOf(locales, read('language')),
    subject: read('subject') || undefined,
    body: read('body') || undefined,
    routing: oneOf(routings, read('routing')),
    consultantId: idOf(read('consultantId')),
    fallback: oneOf(fallbacks, read('fallback')),
  }
  return Object.fromEntries(Object.entries(entered).filter(([, value]) => value !== undefined))
}

const idOf = (text: string): string | undefined => (uuid.test(text) ? text : undefined)
const oneOf = <Choice extends string>(choices: readonly Choice[], text: string): Choice | undefined =>
  choices.find((choice) => choice === text)
