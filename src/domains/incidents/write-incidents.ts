import { actorId } from '../../base/actor.ts'
import { present } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import { action, type Context } from '../../platform/action.ts'
import { tieCrowd, tieTicketToIncident } from '../support/index.ts'
import { incidentOpened, incidentUpdated } from './events.ts'
import type { IncidentState } from './incident.ts'
import { mayOpenIncidents, mayWriteIncidents } from './permissions.ts'
import { changeIncident, incidentById, insertIncident, insertUpdate, lockIncident } from './queries.ts'
import { viewIncident } from './read-incidents.ts'
import {
  incidentDetail,
  openIncidentInput,
  tieToIncidentInput,
  untieFromIncidentInput,
  updateIncidentInput,
  type Words,
} from './schemas.ts'

/** Open pages of everybody may show it. */
const everybody = { roles: ['client', 'consultant', 'agent', 'administrator'] } as const

/** Says in the open that there is trouble (G5). */
export const openIncident = action({
  name: 'incidents.open-incident',
  input: openIncidentInput,
  output: incidentDetail,
  permit: mayOpenIncidents,
  async run(context, { title, texts, categories, ticketId, crowd }) {
    const { db, now, actor } = context
    const row = await insertIncident(db, {
      id: newId(now),
      title: JSON.stringify(title),
      state: 'investigating',
      categories: [...new Set(categories)],
      startedAt: now,
      openedBy: actorId(actor),
      changedAt: now,
    })
    await say(context, row.id, 'investigating', texts)
    if (ticketId !== undefined) await tieTicketToIncident.within(context, { ticketId, incidentId: row.id })
    if (crowd !== undefined) await tieCrowd(context, row.id, crowd)
    await context.announce(incidentOpened, { incidentId: row.id }, everybody)
    return viewIncident(context, row)
  },
})

/** Says how it goes on; those whose tickets came of it are told. Resolved, it can be taken up again. */
export const updateIncident = action({
  name: 'incidents.update-incident',
  input: updateIncidentInput,
  output: incidentDetail,
  load: async ({ db }, { incidentId }) => present(await lockIncident(db, incidentId)),
  permit: mayWriteIncidents,
  async run(context, { incidentId, state, texts }, before) {
    const { db, now } = context
    const updateId = await say(context, incidentId, state, texts)
    const endedAt = state === 'resolved' ? (before.endedAt ?? now) : null
    const row = await changeIncident(db, incidentId, { state, endedAt, changedAt: now })
    await context.announce(incidentUpdated, { incidentId, updateId, state }, everybody)
    return viewIncident(context, row)
  },
})

async function say({ db, now, actor }: Context, incidentId: string, state: IncidentState, texts: Words) {
  const id = newId(now)
  const said = { state, texts: JSON.stringify(texts), writtenBy: actorId(actor), writtenAt: now }
  await insertUpdate(db, { id, incidentId, ...said })
  return id
}

/** The ticket came of it: its requester is told what is said of it from now on. */
export const tieToIncident = action({
  name: 'incidents.tie-ticket',
  input: tieToIncidentInput,
  output: tieTicketToIncident.output,
  load: async ({ db }, { incidentId }) => present(await incidentById(db, incidentId)),
  permit: mayOpenIncidents,
  about: ({ ticketId }) => ticketId,
  run: (context, which) => tieTicketToIncident.within(context, which),
})

export const untieFromIncident = action({
  name: 'incidents.untie-ticket',
  input: untieFromIncidentInput,
  output: tieTicketToIncident.output,
  permit: mayWriteIncidents,
  about: ({ ticketId }) => ticketId,
  run: (context, { ticketId }) => tieTicketToIncident.within(context, { ticketId, incidentId: null }),
})
