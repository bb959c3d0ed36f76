import { afterAll, describe, expect, test } from 'vitest'
import { createWorld, type World } from '../../../test/world.ts'
import { requestStates } from '../../domains/consultations/request.ts'
import { loadDemonstration } from './index.ts'

const worlds: World[] = []
afterAll(() => Promise.all(worlds.map((world) => world.close())))

describe.each([
  ['on a Friday night', '2026-11-27T21:00:00Z'],
  ['after Eid', '2027-03-14T06:00:00Z'],
  // On a laden machine it takes longer than the usual limit.
])('the demonstration, %s', { timeout: 120_000 }, (_name, at) => {
  test('shows every state of a request, and clocks of every kind', async () => {
    const world = await createWorld({ at })
    worlds.push(world)
    const now = await world.clock.now()
    await loadDemonstration(world.platform, now)
    const { database } = world.platform
    const requests = await database.selectFrom('consultationRequests').select(['state', 'sentAt', 'agedAt']).execute()
    expect([...new Set(requests.map(({ state }) => state))].toSorted()).toEqual(requestStates.toSorted())
    expect(requests.some(({ agedAt }) => agedAt !== null)).toBe(true)

    const commitments = await database.selectFrom('commitments').selectAll().execute()
    const kinds = commitments.map(({ clause, metAt, breachedAt }) => {
      const outcome = breachedAt !== null ? 'missed' : metAt !== null ? 'met' : 'open'
      return `${clause} ${outcome}`
    })
    const consultations = 'C4 met, C4 missed, C4 open, C6 met, C6 missed, C6 open'
    const urgent = 'S6.resolution met, S6.response met, S7.resolution met, S7.resolution open, S7.response met'
    const calm = 'S8.resolution open, S8.response met, S8.response missed, S8.response open, S9.response met'
    expect([...new Set(kinds)].toSorted().join(', ')).toBe([consultations, urgent, calm].join(', '))
    const states = await database.selectFrom('tickets').select('state').distinct().execute()
    expect(states.map(({ state }) => state).toSorted()).toEqual([
      'closed',
      'new',
      'on_hold',
      'open',
      'resolved',
      'waiting',
    ])
    const late = commitments.filter(({ nextAt }) => nextAt !== null && Temporal.Instant.compare(nextAt, now) <= 0)
    expect(late).toEqual([])

    const events = await database.selectFrom('events').select(['at', 'dispatchedAt', 'lastError']).execute()
    expect(events.filter(({ dispatchedAt }) => dispatchedAt === null)).toEqual([])
    expect(events.filter(({ at: when }) => Temporal.Instant.compare(when, now) > 0)).toEqual([])
  })
})
