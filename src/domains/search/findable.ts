import { type Role, roles } from '../../base/actor.ts'
import { type Locale, locales, type LocalizedText } from '../../base/locale.ts'
import type { Context } from '../../platform/action.ts'
import { getPeople, personNames } from '../accounts/index.ts'
import { consultantsToFind, type FindableConsultant, listSpecialties } from '../consultants/index.ts'
import { requestsToFind } from '../consultations/index.ts'
import { ticketsToFind } from '../support/index.ts'
import type { Kind } from './schemas.ts'

/** Anything that can be found, as its own domain tells of it now. */
export type Findable = {
  readonly kind: Kind
  readonly id: string
  /** What it is called, in the reader's language. */
  readonly title: string
  /** All that it is called, in any language. */
  readonly names: readonly string[]
  /** Whom it concerns, what it belongs to. */
  readonly about: readonly string[]
  /** What it says; the first that a word is met in is shown, otherwise the first. */
  readonly texts: readonly string[]
  readonly number: string | null
  readonly visibleTo: readonly string[]
  readonly visibleRoles: readonly Role[]
}

type Reader = (context: Context, ids: readonly string[]) => Promise<readonly Findable[]>

const operators: readonly Role[] = ['agent', 'administrator']
const inAll = (text: LocalizedText): string[] => locales.map((locale) => text[locale])
const nobody: { readonly visibleTo: readonly string[]; readonly number: null } = { visibleTo: [], number: null }

/** The two sides of it, whoever it is offered to, and the operators. The board is read on the board: it names nobody. */
const requests: Reader = async (context, ids) => {
  const found = await requestsToFind(context, ids)
  const names = await personNames(
    context,
    found.flatMap(({ clientId, consultantId }) => [clientId, consultantId ?? clientId]),
  )
  const specialties = await specialtiesById(context, true)
  return found.map((request) => {
    const specialty = specialties.get(request.specialtyId)
    const people = [request.clientId, request.consultantId].flatMap((id) => (id === null ? [] : (names.get(id) ?? [])))
    return {
      kind: 'request',
      id: request.id,
      title: request.subject,
      names: [request.subject, request.number],
      about: [...people, ...(specialty === undefined ? [] : inAll(specialty.name))],
      texts: [
        request.body,
        ...people,
        ...(specialty === undefined ? [] : inReadersOrder(specialty.name, context.locale)),
      ],
      number: request.number,
      visibleTo: request.readers,
      visibleRoles: operators,
    }
  })
}

/** Who reported it, and the operators. What these tell each other in notes is found at the desk alone. */
const tickets: Reader = async (context, ids) => {
  const found = await ticketsToFind(context, ids)
  const names = await personNames(
    context,
    found.flatMap(({ requesterId, assigneeId }) => [requesterId, assigneeId ?? requesterId]),
  )
  return found.map(({ id, number, subject, body, words, requesterId, assigneeId }) => {
    const people = [requesterId, assigneeId].flatMap((one) => (one === null ? [] : (names.get(one) ?? [])))
    return {
      kind: 'ticket',
      id,
      title: subject,
      // Whoever asks for 123 means T-2026-000123.
      names: [subject, number, number.replace(/^T-\d+-0*/, '')],
      about: people,
      texts: [body, ...words, ...people],
      number,
      visibleTo: [requesterId],
      visibleRoles: operators,
    }
  })
}

/** Everybody who is signed in has the directory. */
const consultants: Reader = async (context, ids) =>
  (await consultantsToFind(context, ids)).map((consultant) => {
    const written = profilesInOrder(consultant, context.locale)
    const specialties = consultant.specialties.map(({ name }) => name)
    return {
      ...nobody,
      kind: 'consultant',
      id: consultant.id,
      title: consultant.name,
      names: [consultant.name],
      about: [...specialties.flatMap(inAll), ...written.map(({ headline }) => headline)],
      texts: [
        ...written.map(({ headline }) => headline),
        ...inReadersOrderAll(specialties, context.locale),
        ...written.map(({ biography }) => biography),
      ],
      visibleRoles: roles,
    }
  })

const specialties: Reader = async (context, ids) => {
  const known = await specialtiesById(context, false)
  return ids.flatMap((id) => {
    const specialty = known.get(id)
    if (specialty === undefined) return []
    const parent = specialty.parentId === null ? undefined : known.get(specialty.parentId)
    return {
      ...nobody,
      kind: 'specialty' as const,
      id,
      title: specialty.name[context.locale],
      names: inAll(specialty.name),
      about: parent === undefined ? [] : inAll(parent.name),
      texts: [
        ...(parent === undefined ? [] : [parent.name[context.locale]]),
        ...inReadersOrder(specialty.name, context.locale).slice(1),
      ],
      visibleRoles: roles,
    }
  })
}

/** People are the administrators' to look up. */
const people: Reader = async (context, ids) =>
  [...(await getPeople(context, ids)).values()].map(({ id, name, email }) => ({
    ...nobody,
    kind: 'person',
    id,
    title: name,
    names: [name],
    about: [email],
    texts: [email],
    visibleRoles: ['administrator'],
  }))

const readers: Readonly<Record<Kind, Reader>> = {
  request: requests,
  ticket: tickets,
  consultant: consultants,
  specialty: specialties,
  person: people,
}

/** Those of these things that can be found at all now: neither retired specialties nor consultants who are not listed. */
export const findablesOf = (context: Context, kind: Kind, ids: readonly string[]): Promise<readonly Findable[]> =>
  ids.length === 0 ? Promise.resolve([]) : readers[kind](context, ids)

async function specialtiesById(context: Context, retired: boolean) {
  const { items } = await listSpecialties.within(context, { retired })
  return new Map(items.map((specialty) => [specialty.id, specialty]))
}

const readersOrder = (reader: Locale): Locale[] => [reader, ...locales.filter((locale) => locale !== reader)]
const inReadersOrder = (text: LocalizedText, reader: Locale): string[] =>
  readersOrder(reader).map((locale) => text[locale])

/** One text of all the names in a language: the reader's first. */
const inReadersOrderAll = (texts: readonly LocalizedText[], reader: Locale): string[] =>
  readersOrder(reader).map((locale) => texts.map((text) => text[locale]).join(' · '))

const profilesInOrder = ({ profiles }: FindableConsultant, reader: Locale) =>
  readersOrder(reader).flatMap((locale) => profiles[locale] ?? [])
