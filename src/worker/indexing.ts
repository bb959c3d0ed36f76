import { identityMailRequested, personChanged, personReinstated, personSuspended } from '../domains/accounts/index.ts'
import { guestForgotten } from '../domains/chat/index.ts'
import {
  consultantRefused,
  consultantVerified,
  listSpecialties,
  recordChanged,
  specialtyChanged,
  verificationExpired,
  verificationWithdrawn,
} from '../domains/consultants/index.ts'
import {
  choiceNeeded,
  offerAccepted,
  offerDeclined,
  offerLapsed,
  offerMade,
  reassignmentConsented,
  requestListed,
  requestSent,
  requestTaken,
  requestWithdrawn,
} from '../domains/consultations/index.ts'
import {
  indexPerson,
  indexSpecialty,
  indexSubjects,
  indexTicketsOf,
  specialtyPartlyIndexed,
  ticketsPartlyIndexed,
} from '../domains/search/index.ts'
import { ticketAnswered, ticketAssigned, ticketOpened, ticketReplied } from '../domains/support/index.ts'
import { asSystem } from '../platform/action.ts'
import { on, type Reaction } from './relay.ts'

const ofRequests = [
  requestSent,
  offerMade,
  offerAccepted,
  offerDeclined,
  offerLapsed,
  requestListed,
  requestTaken,
  requestWithdrawn,
  choiceNeeded,
  reassignmentConsented,
].map((event) =>
  on(event, (context, { payload }) =>
    indexSubjects.within(asSystem(context), { kind: 'request', ids: [payload.requestId] }),
  ),
)

/** Notes are not read: whoever finds a ticket may be its requester. */
const ofTickets = [ticketOpened, ticketAnswered, ticketReplied, ticketAssigned].map((event) =>
  on(event, (context, { payload }) =>
    indexSubjects.within(asSystem(context), { kind: 'ticket', ids: [payload.ticketId] }),
  ),
)

/** Nobody finds by name who is forgotten. */
const ofForgotten = on(guestForgotten, (context, { payload: { ticketIds } }) =>
  indexSubjects.within(asSystem(context), { kind: 'ticket', ids: ticketIds }),
)

const restOfTickets = on(ticketsPartlyIndexed, (context, { payload }) =>
  indexTicketsOf.within(asSystem(context), payload),
)

const ofConsultants = [
  consultantVerified,
  consultantRefused,
  verificationExpired,
  verificationWithdrawn,
  recordChanged,
  personSuspended,
  personReinstated,
].map((event) =>
  on(event, (context, { payload }) =>
    indexSubjects.within(asSystem(context), { kind: 'consultant', ids: [payload.personId] }),
  ),
)

/** Who signs up is new when their address is to be verified. */
const ofPeople = [personChanged, identityMailRequested].map((event) =>
  on(event, (context, { payload }) => indexPerson.within(asSystem(context), { personId: payload.personId })),
)

/** What one is called is read below it too, the whole short list; and in all that is about it. */
const ofSpecialties = on(specialtyChanged, async (context, { payload: { specialtyId } }) => {
  const system = asSystem(context)
  const { items } = await listSpecialties.within(system, { retired: true })
  await indexSubjects.within(system, { kind: 'specialty', ids: items.map(({ id }) => id) })
  for (const kind of ['consultant', 'request'] as const) {
    await indexSpecialty.within(system, { kind, specialtyId, after: null })
  }
})

const restOfSpecialty = on(specialtyPartlyIndexed, (context, { payload }) =>
  indexSpecialty.within(asSystem(context), payload),
)

/** Event → what the search has to read anew. */
export const indexing: readonly Reaction[] = [
  ...ofRequests,
  ...ofTickets,
  ofForgotten,
  restOfTickets,
  ...ofConsultants,
  ...ofPeople,
  ofSpecialties,
  restOfSpecialty,
]
