import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Person } from '../../../test/factories/consultations.ts'
import { item, wish } from '../../../test/factories/plan.ts'
import { plansOf } from '../../../test/query-plan.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { reactions } from '../../worker/reactions.ts'
import { relayEvents } from '../../worker/relay.ts'
import { listNotifications } from '../notifications/index.ts'
import { getTicket, openTicket } from '../support/index.ts'
import { firstTicketsOfItem, ownTicketsOfItems, peopleOfItems } from '../support/queries/planned.ts'
import { changePlanItem, getPlanItem, listPlanItems, tieTicket, untieTicket, writePlanItem } from './index.ts'
import { planItems } from './queries.ts'

let world: World
let client: Person
let other: Person
let agent: Person
beforeAll(async () => {
  world = await createWorld()
  client = await world.person()
  other = await world.person()
  agent = await world.person({ roles: ['agent'] })
})
afterAll(() => world.close())

const kindsTold = async (person: Person) => {
  while ((await relayEvents(world.platform, reactions)) > 0);
  return (await listNotifications(person, { limit: 100 })).items.map(({ kind }) => kind)
}
const wished = async (by: Person) => (await openTicket(by, wish)).id

test('wishes of several people are answered by one item, which each of them sees first', async () => {
  const { id: itemId } = await writePlanItem(agent, item)
  await writePlanItem(agent, { ...item, state: 'considered', dueOn: null })
  const [first, second, theirs] = [await wished(client), await wished(client), await wished(other)]
  const own = [first, second].toSorted().toReversed()
  for (const ticketId of [first, second, theirs]) await tieTicket(agent, { ticketId, itemId })
  const mine = (await listPlanItems(client, { asked: 'mine' })).items
  expect(mine).toMatchObject([{ id: itemId, asked: 2, dueOn: '2027-03-01', tickets: own.map((id) => ({ id })) }])
  expect((await listPlanItems(client, { state: 'open' })).items).toHaveLength(2)
  expect((await getPlanItem(agent, { itemId })).tickets).toEqual([])
  expect(await getTicket(client, { ticketId: first })).toMatchObject({ priority: 4, planItemId: itemId })
  await untieTicket(agent, { ticketId: theirs })
  expect((await getPlanItem(other, { itemId })).asked).toBe(1)
})

test('whoever asked is told once when it is planned, when its day changes, and when it ships; nobody else is', async () => {
  const { id: itemId } = await writePlanItem(agent, item)
  const asking = await world.person()
  const bystander = await world.person()
  for (const ticketId of [await wished(asking), await wished(asking)]) await tieTicket(agent, { ticketId, itemId })
  const before = await kindsTold(asking)
  expect(before.filter((kind) => kind === 'plan_tied')).toHaveLength(2)
  await changePlanItem(agent, { ...item, itemId, texts: { ...item.texts, en: 'Said better.' } })
  expect(await kindsTold(asking)).toHaveLength(before.length)
  world.clock.by({ minutes: 1 })
  await changePlanItem(agent, { ...item, itemId, dueOn: '2027-04-01' })
  await changePlanItem(agent, { ...item, itemId, dueOn: '2027-04-01', state: 'shipped' })
  const news = (await kindsTold(asking)).slice(0, 2)
  expect(news.toSorted()).toEqual(['plan_dated', 'plan_shipped'])
  expect(await kindsTold(asking)).toHaveLength(before.length + 2)
  expect(await kindsTold(bystander)).toEqual([])
  expect((await getPlanItem(asking, { itemId })).shippedAt).not.toBeNull()
})

test('what has a deadline is not for the plan, and what is declined says why', async () => {
  const { id: itemId } = await writePlanItem(agent, item)
  const urgent = await openTicket(client, { ...wish, category: 'requests', impact: 'cannot_continue' })
  await expect(tieTicket(agent, { ticketId: urgent.id, itemId })).rejects.toMatchObject({ code: 'not_open_for_this' })
  const declined = { ...item, itemId, state: 'declined' } as const
  await expect(changePlanItem(agent, declined)).rejects.toMatchObject({ fields: [{ code: 'reason_if_declined' }] })
  const reason = { ar: 'لا', fr: 'Non', en: 'No' }
  expect(await changePlanItem(agent, { ...declined, reason })).toMatchObject({ state: 'declined', reason })
})

test('finds items and who asked for them by their indexes among many', async () => {
  const { database } = world.platform
  const { id: itemId } = await writePlanItem(agent, item)
  await sql`
    insert into plan_items (id, title, texts, state, created_at, changed_at)
    select gen_random_uuid(), title, texts, 'planned', created_at, changed_at
    from (select * from plan_items where id = ${itemId}) one, generate_series(1, 3000)`.execute(database)
  await sql`
    insert into tickets (id, number, requester_id, channel, category, priority, priority_reason, impact, subject, body,
      language, state, opened_at, last_message_at, resolved_at, closed_at, plan_item_id)
    select gen_random_uuid(), 'X-' || n, ${other.actor.id}, channel, category, priority, priority_reason, impact,
      subject, body, language, 'closed', opened_at, last_message_at, opened_at, opened_at,
      (select id from plan_items order by md5(id::text || n) limit 1)
    from (select * from tickets limit 1) one, generate_series(1, 1000) n`.execute(database)
  await sql`analyze tickets, plan_items`.execute(database)
  const steps = await plansOf(database, async (db) => {
    const list = { cursor: undefined, limit: 25 }
    await planItems(db, { ...list, state: 'planned', askedBy: undefined })
    await planItems(db, { ...list, state: undefined, askedBy: client.actor.id })
    await peopleOfItems(db, [itemId])
    await ownTicketsOfItems(db, [itemId], client.actor.id)
    await firstTicketsOfItem(db, itemId)
  })
  expect(steps.join(', ')).toMatch(/plan_items_of_state/)
  expect(steps.join(', ')).toMatch(/tickets_of_plan_item/)
  expect(steps.join(', ')).not.toMatch(/Seq Scan/)
})
