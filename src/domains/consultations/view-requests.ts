import { z } from 'zod'
import { actorId, isOperator, isPerson } from '../../base/actor.ts'
import { iso, isoOrNull } from '../../base/time.ts'
import type { Context } from '../../platform/action.ts'
import { personNames } from '../accounts/index.ts'
import { listSpecialties } from '../consultants/index.ts'
import { fileViews } from '../files/index.ts'
import { type CommitmentView, commitmentsOf } from '../commitments/index.ts'
import { isClientOf, isPartyOf } from './permissions.ts'
import { unreadCounts } from './queries/messages.ts'
import { type OfferRow, offersOf } from './queries/offers.ts'
import { attachmentsOf, type RequestRow } from './queries/requests.ts'
import { allows } from './request.ts'
import { type OfferView, type RequestSummary, type RequestView, rankReason } from './schemas.ts'

/** A request as the caller may see it: of the offers, a consultant sees their own alone. */
export async function viewRequest(context: Context, request: RequestRow): Promise<RequestView> {
  const shown = await visibleOffers(context, [request])
  const [summary] = await summarise(context, [request], shown)
  if (summary === undefined) throw new Error('a request without a summary')
  const fileIds = await attachmentsOf(context.db, request.id)
  const files = await fileViews(context, fileIds)
  const names = await personNames(
    context,
    shown.map(({ consultantId }) => consultantId),
  )
  return {
    ...summary,
    fallback: request.fallback,
    body: request.body,
    choiceNeededAt: isoOrNull(request.choiceNeededAt),
    completedAt: isoOrNull(request.completedAt),
    withdrawnAt: isoOrNull(request.withdrawnAt),
    attachments: fileIds.flatMap((fileId) => files.get(fileId) ?? []),
    offers: shown.map((offer) => toOfferView(context, offer, names)),
    may: mayOf(context, request, shown),
  }
}

/** Requests as lists show them; a fixed number of queries, whatever their number. */
export async function summarise(
  context: Context,
  requests: readonly RequestRow[],
  offers?: readonly OfferRow[],
): Promise<RequestSummary[]> {
  const shown = offers ?? (await visibleOffers(context, requests))
  const subjects = [...requests.map(({ id }) => id), ...shown.map(({ id }) => id)]
  const commitments = await commitmentsOf(context, subjects)
  const names = await personNames(
    context,
    requests.flatMap(({ clientId, consultantId }) => [clientId, consultantId ?? clientId]),
  )
  const specialties = await specialtyNames(context)
  const unread = await ownUnread(context, requests)
  const refTo = (id: string) => ({ id, name: names.get(id) ?? '' })
  return requests.map((request) => ({
    id: request.id,
    number: request.number,
    state: request.state,
    routing: request.routing,
    subject: request.subject,
    language: request.language,
    specialty: specialties(request.specialtyId),
    client: refTo(request.clientId),
    consultant: request.consultantId === null ? null : refTo(request.consultantId),
    sentAt: iso(request.sentAt),
    listedAt: isoOrNull(request.listedAt),
    agedAt: isoOrNull(request.agedAt),
    acceptedAt: isoOrNull(request.acceptedAt),
    unread: unread.get(request.id) ?? 0,
    commitments: commitmentsAbout(request, shown, commitments),
  }))
}

/** What waits for the caller to be read, in the conversations that they are a side of. */
async function ownUnread(context: Context, requests: readonly RequestRow[]): Promise<ReadonlyMap<string, number>> {
  const me = actorId(context.actor)
  if (me === null) return new Map()
  const own = requests.filter((request) => isPartyOf(context.actor, request)).map(({ id }) => id)
  return unreadCounts(context.db, me, own)
}

/** Names of specialties by id, in all languages. */
export async function specialtyNames(context: Context) {
  const { items } = await listSpecialties.within(context, { retired: true })
  const byId = new Map(items.map((specialty) => [specialty.id, specialty.name]))
  return (id: string) => ({ id, name: byId.get(id) ?? { ar: '—', fr: '—', en: '—' } })
}

async function visibleOffers(context: Context, requests: readonly RequestRow[]): Promise<OfferRow[]> {
  const { actor, db } = context
  const clientOf = new Set(requests.filter((request) => isClientOf(actor, request)).map(({ id }) => id))
  const all = await offersOf(
    db,
    requests.map(({ id }) => id),
  )
  return all.filter(
    ({ requestId, consultantId }) => isOperator(actor) || clientOf.has(requestId) || isPerson(actor, consultantId),
  )
}

function commitmentsAbout(
  request: RequestRow,
  offers: readonly OfferRow[],
  commitments: readonly CommitmentView[],
): CommitmentView[] {
  const subjects = new Set([
    request.id,
    ...offers.filter(({ requestId }) => requestId === request.id).map(({ id }) => id),
  ])
  return commitments
    .filter(({ subjectId }) => subjects.has(subjectId))
    .toSorted((a, b) => b.startedAt.localeCompare(a.startedAt))
}

/** The reason for declining is the operators' (and its author's) to read; the client reads that it was declined. */
export function toOfferView(context: Context, offer: OfferRow, names: ReadonlyMap<string, string>): OfferView {
  const seesReason = isOperator(context.actor) || isPerson(context.actor, offer.consultantId)
  return {
    id: offer.id,
    consultant: { id: offer.consultantId, name: names.get(offer.consultantId) ?? '' },
    chosenBy: offer.chosenBy,
    rankReasons: z.array(rankReason).parse(offer.rankReasons),
    madeAt: iso(offer.madeAt),
    outcome: offer.outcome,
    outcomeAt: isoOrNull(offer.outcomeAt),
    declineReason: seesReason ? offer.declineReason : null,
  }
}

function mayOf({ actor }: Context, request: RequestRow, offers: readonly OfferRow[]): RequestView['may'] {
  const answers = offers.some(({ outcome, consultantId }) => outcome === null && isPerson(actor, consultantId))
  const client = isClientOf(actor, request)
  return {
    accept: answers,
    decline: answers,
    withdraw: client && allows('withdraw', request.state),
    choose: client && request.state === 'awaiting_choice',
  }
}
