import { afterAll, beforeAll, expect, it } from 'vitest'
import { createWorld, type World } from '../../../test/world.ts'
import { inTransaction } from '../../platform/action.ts'
import { duties } from '../../worker/duties.ts'
import { relayEvents } from '../../worker/relay.ts'
import { getTicket, openTicket } from '../support/index.ts'
import { getIncident, listIncidents, openIncident, tieToIncident, untieFromIncident, updateIncident } from './index.ts'

type Person = Awaited<ReturnType<World['person']>>
let world: World
let agent: Person
let client: Person
beforeAll(async () => {
  world = await createWorld()
  agent = await world.person({ roles: ['agent'] })
  client = await world.person({ locale: 'fr' })
})
afterAll(() => world.close())

const report = {
  subject: 'Cards are refused',
  body: 'All of them.',
  impact: 'cannot_continue',
  language: 'en',
} as const
const told = async (personId: string) =>
  inTransaction(world.system, 'view', ({ db }) =>
    db.selectFrom('notifications').select(['kind', 'parameters']).where('personId', '=', personId).execute(),
  )
const react = async () => {
  while ((await relayEvents(world.platform, duties.reactions)) > 0);
}

it('is told in the open, step by step, and to whoever reported it, in their language', async () => {
  const { id: ticketId } = await openTicket(client, report)
  const { id: incidentId } = await openIncident(agent, {
    title: { en: 'Payments fail', fr: 'Les paiements échouent' },
    texts: { en: 'We look into it.' },
    categories: ['payment'],
    ticketId,
  })
  expect((await listIncidents(world.visitor, {})).items).toMatchObject([
    { id: incidentId, state: 'investigating', categories: ['payment'], latest: { texts: { en: 'We look into it.' } } },
  ])
  expect(await getTicket(client, { ticketId })).toMatchObject({ incidentId })
  await updateIncident(agent, { incidentId, state: 'identified', texts: { fr: 'La banque est en panne.' } })
  world.clock.by({ minutes: 40 })
  const over = await updateIncident(agent, { incidentId, state: 'resolved', texts: { en: 'Cards work again.' } })
  expect(over).toMatchObject({ endedAt: '2026-11-22T06:40:00.000Z', tickets: [{ id: ticketId }] })
  await react()
  expect((await told(client.actor.id)).filter(({ kind }) => kind.startsWith('incident'))).toMatchObject([
    { kind: 'incident_updated', parameters: { title: 'Les paiements échouent', words: 'La banque est en panne.' } },
    { kind: 'incident_over', parameters: { words: 'Cards work again.' } },
  ])
  expect((await listIncidents(world.visitor, {})).items).toEqual([])
  expect((await listIncidents(world.visitor, { state: 'over' })).items).toMatchObject([{ id: incidentId }])
  // Taken up again it goes on, from the same beginning.
  const again = await updateIncident(agent, { incidentId, state: 'watching', texts: { en: 'Some still fail.' } })
  expect(again).toMatchObject({ endedAt: null, startedAt: '2026-11-22T06:00:00.000Z' })
})

it('shows everybody their own tickets alone, and the desk all of them', async () => {
  const { id: incidentId } = await openIncident(agent, { title: { en: 'Slow' }, texts: { en: 'We know.' } })
  const other = await world.person()
  for (const person of [client, other]) {
    const { id: ticketId } = await openTicket(person, report)
    await tieToIncident(agent, { ticketId, incidentId })
  }
  const seen = async (who: Parameters<typeof getIncident>[0]) => (await getIncident(who, { incidentId })).tickets.length
  expect([await seen(world.visitor), await seen(client), await seen(other), await seen(agent)]).toEqual([0, 1, 1, 2])
  const [{ id: ticketId } = { id: '' }] = (await getIncident(other, { incidentId })).tickets
  await untieFromIncident(agent, { ticketId })
  expect(await seen(other)).toBe(0)
})

it('must be said in one language at least', async () => {
  await expect(openIncident(agent, { title: {}, texts: { en: 'x' } })).rejects.toMatchObject({
    code: 'invalid_input',
    fields: [{ path: 'title', code: 'in_no_language' }],
  })
})
