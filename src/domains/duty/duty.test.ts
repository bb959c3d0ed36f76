import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type World } from '../../../test/world.ts'
import { duties } from '../../worker/duties.ts'
import { passTime } from '../../worker/rehearsal.ts'
import { inTransaction } from '../../platform/action.ts'
import {
  changeAgent,
  changeTeam,
  createTeam,
  endDutyAbsence,
  followShift,
  getAgent,
  getDuty,
  getOwnDuty,
  getRota,
  onCall,
  onDuty,
  planDutyAbsence,
  removeTeam,
  setRota,
  standIn,
  switchDuty,
  wentOffDuty,
  withdrawStandIn,
} from './index.ts'

type Person = Awaited<ReturnType<World['person']>>
let world: World
let amal: Person
let badr: Person
let dana: Person
let boss: Person
const names = new Map<string, string>()
beforeAll(async () => {
  world = await createWorld({ at: '2026-11-22T05:00:00Z' })
  const agent = (name: string) => world.person({ name, roles: ['agent'] })
  amal = await agent('Amal')
  badr = await agent('Badr')
  dana = await agent('Dana')
  boss = await world.person({ name: 'Boss', roles: ['administrator'] })
  for (const [name, person] of Object.entries({ amal, badr, dana, boss })) names.set(idOf(person), name)
})
afterAll(() => world.close())

const idOf = (person: Person) => person.actor.id
const pass = (to: string) =>
  passTime(world.platform, Temporal.Instant.from(to), duties, (at) => {
    world.clock.set(at)
    return Promise.resolve()
  })
const look = <Answer>(run: Parameters<typeof inTransaction<Answer>>[2]) => inTransaction(world.system, 'view', run)

async function news() {
  const rows = await world.platform.database
    .selectFrom('events')
    .select(['name', 'payload', 'at', 'seq'])
    .where('name', 'in', ['duty.went-off-duty', 'duty.came-on-duty'])
    .orderBy('seq')
    .execute()
  return rows.map(({ name, payload, at }) => {
    const { personId } = wentOffDuty.payload.parse(payload)
    return `${names.get(personId)} ${name.includes('off') ? 'off' : 'on'} ${at.toString()}`
  })
}

describe('on duty', () => {
  test('by shifts, each change announced at its own instant', async () => {
    await changeAgent(boss, {
      personId: idOf(badr),
      skills: ['payment'],
      languages: ['ar'],
      week: { sunday: ['08:30-12:00'] },
      exceptions: [],
    })
    await pass('2026-11-22T10:00:00Z')
    expect((await news()).toSorted()).toEqual([
      'amal on 2026-11-22T06:00:00Z',
      'badr off 2026-11-22T09:00:00Z',
      'badr on 2026-11-22T05:30:00Z',
      'dana on 2026-11-22T06:00:00Z',
    ])
    const { agents, own } = await getDuty(amal, {})
    expect(agents.map(({ person, standing }) => [person.name, standing.why, standing.until])).toEqual([
      ['Amal', 'shift', '2026-11-22T15:00:00.000Z'],
      ['Badr', 'off_shift', '2026-11-29T05:30:00.000Z'],
      ['Dana', 'shift', '2026-11-22T15:00:00.000Z'],
    ])
    expect(own?.on).toBe(true)
    expect((await getDuty(boss, {})).own).toBeNull()
  })

  test('by the switch, until the shift next changes; and by what one can', async () => {
    const off = await switchDuty(amal, { on: false })
    expect(off.standing).toEqual({ on: false, why: 'switched_off', until: '2026-11-23T06:00:00.000Z' })
    expect((await news()).at(-1)).toBe('amal off 2026-11-22T10:00:00Z')
    expect((await switchDuty(badr, { on: true })).standing).toMatchObject({ on: true, why: 'switched_on' })
    const at = world.clock
    const found = await look(async (context) => onDuty(context, { at: await at.now(), category: 'account' }))
    expect(found.map(({ name }) => name)).toEqual(['Dana'])
    const arabic = await look(async (context) => onDuty(context, { at: await at.now(), language: 'ar' }))
    expect(arabic.map(({ name }) => name)).toEqual(['Badr', 'Dana'])
    await followShift(badr, {})
    expect((await getOwnDuty(badr, {})).standing).toMatchObject({ on: false, why: 'off_shift' })
    await expect(switchDuty(boss, { on: true })).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('not while away, and back when it ends early', async () => {
    const away = { personId: idOf(dana), from: '2026-11-22T10:00:00Z', to: '2026-11-24T09:00:00Z' }
    await expect(planDutyAbsence(amal, away)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(planDutyAbsence(dana, { ...away, to: away.from })).rejects.toMatchObject({
      code: 'invalid_input',
      fields: [{ path: 'to' }],
    })
    const { id } = await planDutyAbsence(dana, away)
    expect((await getAgent(boss, { personId: idOf(dana) })).standing.why).toBe('absent')
    await endDutyAbsence(boss, { absenceId: id })
    expect((await getAgent(boss, { personId: idOf(dana) })).standing.why).toBe('shift')
  })

  test('in teams', async () => {
    const name = { ar: 'المدفوعات', fr: 'Paiements', en: 'Payments' }
    const { id } = await createTeam(boss, { name, members: [idOf(amal)] })
    const changed = await changeTeam(boss, { teamId: id, name, members: [idOf(badr), idOf(dana)] })
    expect(changed.members.map((one) => one.name).toSorted()).toEqual(['Badr', 'Dana'])
    const client = await world.person()
    await expect(createTeam(boss, { name, members: [client.actor.id] })).rejects.toMatchObject({
      code: 'not_found',
    })
    await removeTeam(boss, { teamId: id })
    expect((await getDuty(boss, {})).teams).toEqual([])
  })
})

describe('on call', () => {
  const order = async () =>
    (await look(async (context) => onCall(context, context.now))).map((id) => names.get(id) ?? '?')

  test('by the rota, edited by one at a time', async () => {
    expect(await order()).toEqual([])
    const rota = { members: [idOf(amal), idOf(badr)], startsOn: '2026-11-22', handoverAt: '09:00' }
    const { revision } = await setRota(boss, { revision: 1, ...rota })
    expect(revision).toBe(2)
    await expect(setRota(boss, { revision: 1, ...rota })).rejects.toMatchObject({ code: 'conflict' })
    expect(await order()).toEqual(['amal', 'badr'])
    const { turns } = await getRota(dana, { weeks: 3 })
    expect(turns.map(({ from, spans }) => [from, spans.map(({ person }) => person?.name)])).toEqual([
      ['2026-11-22T06:00:00.000Z', ['Amal']],
      ['2026-11-29T06:00:00.000Z', ['Badr']],
      ['2026-12-06T06:00:00.000Z', ['Amal']],
    ])
  })

  test('by whoever stands in: agents take turns themselves, administrators give them', async () => {
    const turn = { from: '2026-11-22T06:00:00Z', to: '2026-11-29T06:00:00Z' }
    await expect(standIn(amal, { ...turn, personId: idOf(dana) })).rejects.toMatchObject({ code: 'forbidden' })
    const { id } = await standIn(dana, { ...turn, personId: idOf(dana) })
    expect(await order()).toEqual(['dana', 'badr', 'amal'])
    const [week] = (await getRota(amal, { weeks: 1 })).turns
    expect(week?.spans).toMatchObject([{ why: 'override', overrideId: id, turnOf: { name: 'Amal' } }])
    await expect(withdrawStandIn(amal, { overrideId: id })).rejects.toMatchObject({ code: 'not_found' })
    await withdrawStandIn(dana, { overrideId: id })
    expect(await order()).toEqual(['amal', 'badr'])
  })
})
