import { z } from 'zod'
import { iso } from '../../base/time.ts'
import { toPage } from '../../base/page.ts'
import { view } from '../../platform/action.ts'
import { personNames } from '../accounts/index.ts'
import { ticketOf } from './loading.ts'
import { answersFor } from './permissions.ts'
import { eventsBefore } from './queries/trail.ts'
import { listTicketMessagesInput, ticketEventPage } from './schemas.ts'

/** Everything that ever happened to a ticket, latest first; for the desk. */
export const listTrail = view({
  name: 'support.list-trail',
  input: listTicketMessagesInput,
  output: ticketEventPage,
  load: ticketOf,
  permit: answersFor,
  denial: 'not_found',
  async run(context, { ticketId, cursor, limit }) {
    const rows = await eventsBefore(context.db, ticketId, cursor, limit)
    const names = await personNames(context, [...new Set(rows.flatMap(({ actorId }) => actorId ?? []))])
    return toPage(
      rows,
      limit,
      ({ position }) => String(position),
      ({ id, kind, actorId, at, details }) => ({
        id,
        kind,
        actor: actorId === null ? null : { id: actorId, name: names.get(actorId) ?? '' },
        at: iso(at),
        details: z.record(z.string(), z.unknown()).parse(details),
      }),
    )
  },
})
