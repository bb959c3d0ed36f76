import { z } from 'zod'
import { Failure, present } from '../../base/errors.ts'
import { id } from '../../base/ids.ts'
import { action, type Context } from '../../platform/action.ts'
import { cancelAppointments } from './cancel-appointment.ts'
import { endContact } from './contact.ts'
import { type Consultation, underWay } from './consultation.ts'
import { courseOf, reassignmentConsented, reassignmentRefused, sidesAndOperators } from './course-events.ts'
import { isClientOfIts } from './course-permissions.ts'
import { makeOffer } from './make-offer.ts'
import { announceListing } from './pass-on.ts'
import { answerReassignment, findReassignment, type ReassignmentRow } from './queries/reassignments.ts'
import { loadRequest, stepRequest } from './queries/requests.ts'
import { reachable } from './reachable.ts'
import { reassignmentViews } from './reassignment-views.ts'
import { reassignmentView } from './schemas/course.ts'

const input = z.object({ reassignmentId: id })

async function loadReassignment(context: Context, { reassignmentId }: z.output<typeof input>) {
  const reassignment = present(await findReassignment(context.db, reassignmentId))
  return { reassignment, request: present(await loadRequest(context.db, reassignment.requestId)) }
}

/**
 * The client agrees to another consultant: the one they had is released with what they still owed, and the request
 * is offered to the one proposed (C4) or stands on the board (C2).
 * Throws `not_open_for_this` when the proposal is open no more, `consultant_unavailable` when whoever was proposed is.
 */
export const consentToReassignment = action({
  name: 'consultations.consent-to-reassignment',
  input,
  output: reassignmentView,
  load: loadReassignment,
  permit: isClientOfIts,
  denial: 'not_found',
  async run(context, { reassignmentId }, { reassignment, request }) {
    const consultation = underWay(request)
    if (reassignment.fromConsultantId !== consultation.consultantId) throw new Failure('not_open_for_this')
    const { db, now } = context
    const row = present(await answerReassignment(db, reassignmentId, 'consentedAt', now), 'not_open_for_this')
    await endContact(context, request.id)
    await cancelAppointments(context, consultation)
    await context.announce(
      reassignmentConsented,
      { ...courseOf(consultation), reassignmentId, cause: row.cause, toConsultantId: row.toConsultantId },
      sidesAndOperators(consultation),
    )
    await passTo(context, consultation, row)
    return present((await reassignmentViews(context, [row]))[0])
  },
})

async function passTo(
  context: Context,
  consultation: Consultation,
  { toConsultantId }: ReassignmentRow,
): Promise<void> {
  const { db, now } = context
  const released = { consultantId: null, acceptedAt: null, agedAt: null }
  if (toConsultantId === null) {
    const listed = await stepRequest(db, consultation.id, 'release', { ...released, listedAt: now })
    return announceListing(context, present(listed, 'conflict'), now)
  }
  if (!(await reachable(context, consultation, toConsultantId))) throw new Failure('consultant_unavailable')
  const offered = present(await stepRequest(db, consultation.id, 'reassign', released), 'conflict')
  await makeOffer(context, offered, { consultantId: toConsultantId, chosenBy: 'operator' })
}

/** The client stays with the consultant they have. Throws `not_open_for_this` when the proposal is open no more. */
export const refuseReassignment = action({
  name: 'consultations.refuse-reassignment',
  input,
  output: reassignmentView,
  load: loadReassignment,
  permit: isClientOfIts,
  denial: 'not_found',
  async run(context, { reassignmentId }, { request }) {
    const consultation = underWay(request)
    const row = present(
      await answerReassignment(context.db, reassignmentId, 'refusedAt', context.now),
      'not_open_for_this',
    )
    await context.announce(
      reassignmentRefused,
      { ...courseOf(consultation), reassignmentId, cause: row.cause, toConsultantId: row.toConsultantId },
      sidesAndOperators(consultation),
    )
    return present((await reassignmentViews(context, [row]))[0])
  },
})
