import { Failure } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import { action, type Context } from '../../platform/action.ts'
import { listSpecialties } from '../consultants/index.ts'
import { claimFiles } from '../files/index.ts'
import { m } from '../../messages/messages.js'
import { requestSent } from './events.ts'
import { makeOffer } from './make-offer.ts'
import { announceListing } from './pass-on.ts'
import { maySend } from './permissions.ts'
import { insertAttachments, insertRequest, nextRequestNumber, type RequestRow } from './queries/requests.ts'
import { reachable } from './reachable.ts'
import { requestView, type SendRequest, sendRequestInput } from './schemas.ts'
import { about, operators } from './telling.ts'
import { viewRequest } from './view-requests.ts'

/**
 * Sends a request: to a consultant, whose 4 business hours begin (C1, C4), or to the board (C2).
 * A retry with the same Idempotency-Key finds the request that the first one made.
 * Throws `invalid_input` (specialty, attachments) and `consultant_unavailable`.
 */
export const sendRequest = action({
  name: 'consultations.send-request',
  input: sendRequestInput,
  output: requestView,
  permit: maySend,
  async run(context, input) {
    await requireSpecialty(context, input.specialtyId)
    const request = await write(context, input)
    const dueAt = input.consultantId === undefined ? null : await offerTo(context, request, input.consultantId)
    await context.announce(
      requestSent,
      { ...about(request), routing: request.routing, consultantId: input.consultantId ?? null, dueAt },
      { people: [request.clientId], roles: operators },
    )
    if (dueAt === null) await announceListing(context, request, context.now)
    return viewRequest(context, request)
  },
})

async function write(context: Context, input: SendRequest): Promise<RequestRow> {
  const { db, now, actor } = context
  // `maySend` has seen a person.
  if (actor.kind !== 'person') throw new Failure('forbidden')
  const direct = input.routing === 'direct'
  const request: RequestRow = {
    id: newId(now),
    number: await nextRequestNumber(db, now),
    clientId: actor.id,
    specialtyId: input.specialtyId,
    subject: input.subject,
    body: input.body,
    language: input.language,
    routing: input.routing,
    fallback: input.fallback ?? null,
    state: direct ? 'offered' : 'on_board',
    consultantId: null,
    sentAt: now,
    listedAt: direct ? null : now,
    agedAt: null,
    choiceNeededAt: null,
    acceptedAt: null,
    completedAt: null,
    completedBy: null,
    withdrawnAt: null,
  }
  await insertRequest(db, request)
  const files = await claimFiles(context, actor.id, input.attachments, 'attachments')
  await insertAttachments(
    db,
    request.id,
    files.map(({ id }) => id),
  )
  return request
}

async function offerTo(context: Context, request: RequestRow, consultantId: string): Promise<string> {
  if (!(await reachable(context, request, consultantId))) throw new Failure('consultant_unavailable')
  return makeOffer(context, request, { consultantId, chosenBy: 'client' })
}

async function requireSpecialty(context: Context, specialtyId: string): Promise<void> {
  const { items } = await listSpecialties.within(context, { retired: false })
  if (items.some(({ id }) => id === specialtyId)) return
  const message = m.consultations_unknown_specialty({}, { locale: context.locale })
  throw new Failure('invalid_input', [{ path: 'specialtyId', code: 'unknown_specialty', message }])
}
