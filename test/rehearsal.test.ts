import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createPractice, type Person, type Practice } from './factories/consultations.ts'
import { scratch } from './scratch.ts'
import { anyPort, until, WafaProcess } from './wafa-process.ts'
import { createWorld, type World } from './world.ts'

const password = 'a long enough password'
const thursday = '2026-11-26T17:00:00+03:00'
const due = '2026-11-29T09:00:00.000Z'
const afterDue = '2026-11-29T09:00:00.001Z'

let folder = ''
let origin = ''
let wafa: WafaProcess
let world: World
let practice: Practice
/** Who is signed in, by their cookie. */
const cookies = new Map<string, string>()

/** The whole program on a movable clock, with a worker of its own; people and their practice come by the back door. */
beforeAll(async () => {
  folder = await mkdtemp(join(scratch, 'wafa-rehearsal-'))
  world = await createWorld()
  practice = await createPractice(world)
  const port = await anyPort()
  origin = `http://127.0.0.1:${port}`
  const words = ['start', '--rehearsal', '--at', '2026-11-22T06:00:00Z', '--no-demonstration', '--no-build']
  const settings = { DATABASE_URL: world.url, DATA_DIR: folder, SIGN_IN_ATTEMPTS: '1000', LOG_LEVEL: 'info' }
  // It checks the passwords that this process kept.
  const NODE_OPTIONS = `--import=${new URL('cheap-passwords.ts', import.meta.url).href}`
  wafa = new WafaProcess(words, { PORT: String(port), NODE_OPTIONS, ...settings })
  await wafa.ready()
}, 120_000)
afterAll(async () => {
  await wafa.kill('SIGTERM')
  await world.close()
  await rm(folder, { recursive: true })
})

async function signedIn(person: Person, email: string): Promise<Person> {
  const answer = await fetch(`${origin}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ email, password }),
  })
  const cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0])
  cookies.set(person.actor.id, cookie.join('; '))
  return person
}

let people = 0
async function newPerson(kind: 'client' | 'consultant' | 'administrator'): Promise<Person> {
  people += 1
  const who = { email: `${kind}-${people}@example.org`, password }
  const person = kind === 'consultant' ? await practice.consultant(who) : await world.person({ roles: [kind], ...who })
  return signedIn(person, who.email)
}

async function ask(who: Person | null, method: string, path: string, body?: object) {
  const cookie = who === null ? undefined : cookies.get(who.actor.id)
  const answer = await fetch(`${origin}/api/v1${path}`, {
    method,
    headers: { 'content-type': 'application/json', origin, ...(cookie === undefined ? {} : { cookie }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return z.looseObject({}).parse(await answer.json())
}

const requestShape = z.looseObject({
  id: z.string(),
  state: z.string(),
  listedAt: z.string().nullable(),
  commitments: z.array(z.looseObject({ clause: z.string(), dueAt: z.string().nullable() })),
})
const requestOf = async (who: Person, id: string) =>
  requestShape.parse(await ask(who, 'GET', `/consultation-requests/${id}`))

async function send(client: Person, to: Person, fallback: 'board' | 'next_best') {
  return requestShape.parse(
    await ask(client, 'POST', '/consultation-requests', {
      specialtyId: practice.specialtyId,
      subject: 'End of service',
      body: 'How is the award computed?',
      language: 'en',
      routing: 'direct',
      consultantId: to.actor.id,
      fallback,
    }),
  )
}

const accept = (who: Person, id: string) => ask(who, 'PUT', `/consultation-requests/${id}/acceptance`, {})
const pidOfWorker = () => Number([...wafa.said.matchAll(/"process":"worker","child":(\d+)/g)].at(-1)?.[1])

/** What was announced since `seq`, with the instant at which it happened. */
async function announcedAfter(seq: number) {
  const rows = await world.platform.database
    .selectFrom('events')
    .select(['name', 'at'])
    .where('seq', '>', seq)
    .where('name', 'in', ['commitments.reminder-due', 'commitments.deadline-missed', 'consultations.offer-lapsed'])
    .orderBy('seq')
    .execute()
  return rows.map(({ name, at }) => `${name.split('.')[1]} ${at.toString()}`)
}

describe('a rehearsal', () => {
  test('keeps the promise of Thursday evening to the millisecond, though its worker is killed on the way', async () => {
    const administrator = await newPerson('administrator')
    const client = await newPerson('client')
    const [punctual, late, silent, next] = [
      await newPerson('consultant'),
      await newPerson('consultant'),
      await newPerson('consultant'),
      await practice.consultant({ name: 'Next' }),
    ]
    const move = (to: object) => ask(administrator, 'POST', '/rehearsal/clock', to)

    for (const who of [null, client, punctual]) {
      const code = who === null ? 'unauthenticated' : 'forbidden'
      expect(await ask(who, 'POST', '/rehearsal/clock', { by: 'PT1H' })).toMatchObject({ code })
    }
    expect(await move({})).toMatchObject({ code: 'invalid_input', errors: [{ path: 'to', code: 'one_of_to_and_by' }] })
    expect(await move({ by: 'an hour' })).toMatchObject({ code: 'invalid_input', errors: [{ path: 'by' }] })
    expect(await move({ by: 'PT1H' })).toEqual({ rehearsal: true, now: '2026-11-22T07:00:00.000Z' })
    expect(await move({ to: '2026-11-22T06:00:00Z' })).toMatchObject({ code: 'clock_moves_forward_only' })
    expect(await move({ to: thursday })).toMatchObject({ now: '2026-11-26T14:00:00.000Z' })

    const answered = await send(client, punctual, 'board')
    const lapsing = await send(client, late, 'board')
    const passing = await send(client, silent, 'next_best')
    for (const sent of [answered, lapsing, passing])
      expect(sent.commitments).toMatchObject([{ clause: 'C4', dueAt: due }])
    const { seq } = await world.platform.database
      .selectFrom('events')
      .select((select) => select.fn.max('seq').as('seq'))
      .executeTakeFirstOrThrow()

    const worker = pidOfWorker()
    const moving = move({ to: due })
    process.kill(worker, 'SIGKILL')
    expect(await moving).toMatchObject({ now: due })
    const reminders = ['07:00:00Z', '08:00:00Z', '08:36:00Z'].flatMap((time) =>
      Array(3).fill(`reminder-due 2026-11-29T${time}`),
    )
    expect(await announcedAfter(seq)).toEqual(reminders)

    // At the deadline itself it can still be accepted.
    expect(await accept(punctual, answered.id)).toMatchObject({ state: 'accepted' })
    expect(await requestOf(client, lapsing.id)).toMatchObject({ state: 'offered' })
    await until(() => pidOfWorker() !== worker)
    const second = pidOfWorker()
    const passingOn = move({ by: 'PT0.001S' })
    process.kill(second, 'SIGKILL')
    expect(await passingOn).toMatchObject({ now: afterDue })

    for (const [who, { id }] of [
      [late, lapsing],
      [silent, passing],
    ] as const)
      expect(await accept(who, id)).toMatchObject({ code: 'offer_lapsed' })
    expect(await requestOf(client, lapsing.id)).toMatchObject({
      state: 'on_board',
      listedAt: due,
      commitments: [{ clause: 'C4', state: 'missed', breachedAt: due }],
    })
    const passedOn = await requestOf(client, passing.id)
    expect(passedOn.state).toBe('offered')
    expect(passedOn.commitments.map(({ state }) => state).toSorted()).toEqual(['missed', 'running'])
    const offers = await world.platform.database
      .selectFrom('offers')
      .select(['consultantId', 'outcome', 'outcomeAt'])
      .where('requestId', '=', passing.id)
      .orderBy('id')
      .execute()
    expect(offers).toMatchObject([
      { consultantId: silent.actor.id, outcome: 'lapsed', outcomeAt: Temporal.Instant.from(due) },
      { outcome: null },
    ])
    expect([next.actor.id, punctual.actor.id, late.actor.id]).toContain(offers[1]?.consultantId)
    expect((await announcedAfter(seq)).slice(reminders.length).toSorted()).toEqual([
      ...Array(2).fill('deadline-missed 2026-11-29T09:00:00.001Z'),
      ...Array(2).fill('offer-lapsed 2026-11-29T09:00:00.001Z'),
    ])
  })
})
