import { type AddressInfo, createServer } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Person } from '../../../test/factories/consultations.ts'
import { deliverAll, keeping, RecordedCarriers, said, tell } from '../../../test/factories/notifications.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { newId } from '../../base/ids.ts'
import { iso } from '../../base/time.ts'
import { drainJobs } from '../../platform/jobs/drain-jobs.ts'
import { createJobs } from '../../platform/jobs/pg-boss.ts'
import { createMailer } from '../../platform/mail/smtp.ts'
import {
  deliveryHandler,
  forgetMails,
  getDeliveryStatistics,
  getMail,
  listDeliveries,
  listMails,
  listNotifications,
  listSubscriptions,
  retryDelivery,
  sendIdentityMail,
  subscribe,
  unsubscribe,
  unsubscribeByMail,
  getPreferences,
} from './index.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

/** A mail server that takes what it gets, or answers as told. */
async function mailServer(options: SMTPServerOptions = {}) {
  const received: ParsedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, _session, done) {
      simpleParser(stream).then((mail) => {
        received.push(mail)
        done()
      }, done)
    },
    ...options,
  })
  server.on('error', () => {})
  const port = await new Promise<number>((resolve) => {
    const { server: socket } = server
    server.listen(0, '127.0.0.1', () => resolve((socket.address() as AddressInfo).port))
  })
  const mailer = createMailer({ SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'Wafa <wafa@example.org>' })
  return {
    received,
    mailer,
    async close() {
      if (mailer.kind === 'smtp') mailer.close()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

const refusal = (responseCode: number) => Object.assign(new Error(`answer ${responseCode}`), { responseCode })
const carriersFor = (mailer: ReturnType<typeof createMailer>) => ({ mailer, pusher: new RecordedCarriers().pusher })
const administrator = () => world.person({ roles: ['administrator'] })

describe('to a mail server', () => {
  test('a mail arrives as it was meant: both bodies, thread, sender, a way to stop it', async () => {
    const server = await mailServer()
    const person = await world.person({ locale: 'ar', name: 'سارة', email: 'sara@example.org' })
    await tell(world, [person], 'message_sent')
    await deliverAll(world, carriersFor(server.mailer))
    await server.close()
    const [mail] = server.received
    expect(server.received).toHaveLength(1)
    expect(mail?.from?.text).toBe('"Wafa" <wafa@example.org>')
    expect(mail?.to).toMatchObject({ value: [{ address: 'sara@example.org', name: 'سارة' }] })
    expect(mail?.subject).toBe('الطلب R-2026-000123: رسالة جديدة من Noura')
    expect(mail?.text).toContain('كتب إليك')
    expect(mail?.html).toContain('<html lang="ar" dir="rtl">')
    expect(mail?.messageId).toMatch(/^<[0-9a-f-]{36}@wafa\.test>$/)
    expect(mail?.inReplyTo).toBe(`<request-${said.requestId}@wafa.test>`)
    expect(mail?.references).toEqual(mail?.inReplyTo)
    expect(mail?.headers.get('list')).toMatchObject({ 'unsubscribe-post': { name: 'List-Unsubscribe=One-Click' } })
    expect(await stateOf(person.actor.id)).toMatchObject({ attempts: 1, givenUpAt: null, lastError: null })
    // What a mail server has taken is not kept here.
    expect((await listMails(await administrator(), {})).items).toEqual([])
  })

  test('a temporary failure is tried again, and the mail is the same', async () => {
    let refused = 0
    const server = await mailServer({
      onRcptTo(_address, _session, done) {
        refused += 1
        done(refused < 3 ? refusal(451) : undefined)
      },
    })
    const person = await world.person()
    await tell(world, [person])
    await deliverAll(world, carriersFor(server.mailer))
    await server.close()
    expect(server.received).toHaveLength(1)
    expect(await stateOf(person.actor.id)).toMatchObject({
      attempts: 3,
      lastError: expect.stringContaining('451'),
      givenUpAt: null,
    })
  })

  test('a refused recipient is given up at once, seen at the desk, and retried by an administrator', async () => {
    let open = false
    const server = await mailServer({
      onRcptTo: (_address, _session, done) => done(open ? undefined : refusal(550)),
    })
    const person = await world.person({ name: 'Refused' })
    await tell(world, [person])
    await deliverAll(world, carriersFor(server.mailer))
    expect(await stateOf(person.actor.id)).toMatchObject({ attempts: 1, handedOverAt: null })
    const agent = await world.person({ roles: ['agent'] })
    const { items } = await listDeliveries(agent, {})
    const [given] = items.filter(({ person: to }) => to?.name === 'Refused')
    expect(given).toMatchObject({ channel: 'mail', attempts: 1, lastError: expect.stringContaining('550') })

    const retry = { deliveryId: given?.id ?? '' }
    await expect(retryDelivery(agent, retry)).rejects.toMatchObject({ code: 'forbidden' })
    open = true
    await retryDelivery(await administrator(), retry)
    await expect(retryDelivery(await administrator(), retry)).rejects.toMatchObject({ code: 'conflict' })
    await deliverAll(world, carriersFor(server.mailer))
    await server.close()
    expect(server.received).toHaveLength(1)
    expect(await stateOf(person.actor.id)).toMatchObject({ attempts: 2, givenUpAt: null })
  })

  test('a server that is away for good is given up on after eleven attempts', async () => {
    const closed = createServer()
    const port = await new Promise<number>((resolve) =>
      closed.listen(0, '127.0.0.1', () => resolve((closed.address() as AddressInfo).port)),
    )
    await new Promise((resolve) => closed.close(resolve))
    const mailer = createMailer({ SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'wafa@example.org' })
    const person = await world.person()
    await tell(world, [person])
    await deliverAll(world, carriersFor(mailer))
    expect(await stateOf(person.actor.id)).toMatchObject({ attempts: 11, handedOverAt: null })
    expect((await stateOf(person.actor.id)).givenUpAt).not.toBeNull()
  })

  test('a job that comes twice hands over once', async () => {
    const server = await mailServer()
    const person = await world.person()
    await tell(world, [person])
    const [job] = world.jobs.jobs.splice(0)
    const handler = deliveryHandler(world.platform, carriersFor(server.mailer))
    await handler.run(job?.data)
    expect(await handler.run(job?.data)).toBe('done')
    await handler.abandoned(job?.data)
    await server.close()
    expect(server.received).toHaveLength(1)
    expect(await stateOf(person.actor.id)).toMatchObject({ attempts: 1, givenUpAt: null })
  })

  test('through pg-boss: told, refused for now, delivered', async () => {
    const real = { ...world, platform: { ...world.platform, jobs: createJobs(world.platform.database) } }
    const system = { ...world.system, platform: real.platform }
    const person = await world.person()
    await tell({ ...real, system }, [person])
    const carriers = new RecordedCarriers()
    carriers.failNext(() => Promise.reject(new Error('a bug')))
    await drainJobs(world.url, { deliveries: deliveryHandler(real.platform, carriers) })
    expect(carriers.mails).toHaveLength(1)
    expect(await stateOf(person.actor.id)).toMatchObject({ attempts: 2, lastError: 'a bug' })
  })
})

describe('to devices', () => {
  const browser = (name: string) => ({
    endpoint: `https://push.example.org/${name}`,
    p256dh: 'B'.padEnd(87, 'A'),
    auth: 'A'.repeat(22),
    label: name,
  })
  const pushed = async (by: RecordedCarriers, person: Person) => {
    await tell(world, [person], 'offer_made')
    await deliverAll(world, by)
  }

  test('each of them shows what the app shows, in the language of its owner', async () => {
    const person = await world.person({ locale: 'ar' })
    await subscribe(person, browser('phone'))
    await subscribe(person, browser('laptop'))
    const by = new RecordedCarriers()
    await pushed(by, person)
    expect(by.pushes.map(({ address }) => address.endpoint).toSorted()).toEqual([
      'https://push.example.org/laptop',
      'https://push.example.org/phone',
    ])
    const [shown] = (await listNotifications(person, {})).items
    expect(JSON.parse(by.pushes[0]?.push.payload ?? '')).toEqual({
      id: shown?.id,
      title: shown?.title,
      body: shown?.body,
      path: shown?.path,
      lang: 'ar',
      dir: 'rtl',
    })
    expect(by.pushes[0]?.push).toMatchObject({ urgent: true, topic: shown?.id.replaceAll('-', '') })
  })

  test('a browser that has unsubscribed is forgotten, and nothing is held against it', async () => {
    const person = await world.person()
    await subscribe(person, browser('old'))
    const by = new RecordedCarriers()
    by.gone = true
    await pushed(by, person)
    expect(await listSubscriptions(person, {})).toEqual({ items: [] })
    const rows = await world.platform.database
      .selectFrom('deliveries')
      .select(['channel', 'mootAt', 'givenUpAt'])
      .where('personId', '=', person.actor.id)
      .where('channel', '=', 'push')
      .execute()
    expect(rows).toMatchObject([{ givenUpAt: null, mootAt: await world.clock.now() }])
  })

  test('whoever signs in last on a browser receives there, and nobody else does', async () => {
    const [before, after] = [await world.person(), await world.person()]
    await subscribe(before, browser('shared'))
    await tell(world, [before], 'offer_made')
    await subscribe(after, browser('shared'))
    const by = new RecordedCarriers()
    await deliverAll(world, by)
    expect(by.pushes).toEqual([])
    expect((await listSubscriptions(before, {})).items).toEqual([])
    const [mine] = (await listSubscriptions(after, {})).items
    await expect(unsubscribe(before, { subscriptionId: mine?.id ?? '' })).rejects.toMatchObject({ code: 'not_found' })
    expect(await unsubscribe(after, { subscriptionId: mine?.id ?? '' })).toEqual({ items: [] })
  })

  test('an address inside is refused in the language of who gives it', async () => {
    const inside = { ...browser('x'), endpoint: 'https://169.254.169.254/latest' }
    const refused = subscribe(await world.person({ locale: 'fr' }), inside)
    await expect(refused).rejects.toMatchObject({
      code: 'invalid_input',
      fields: [{ path: 'endpoint', message: 'Ce n’est pas l’adresse d’un service de notification public.' }],
    })
  })
})

test('the outbox forgets what is thirty days old', async () => {
  const other = await createWorld()
  const reader = await other.person({ roles: ['administrator'] })
  await tell(other, [reader])
  await deliverAll(other, keeping)
  other.clock.by({ hours: 30 * 24 })
  await tell(other, [reader], 'message_sent')
  await deliverAll(other, keeping)
  expect(await forgetMails(other.system, {})).toEqual({ forgotten: 0 })
  other.clock.by({ milliseconds: 1 })
  expect(await forgetMails(other.system, {})).toEqual({ forgotten: 1 })
  expect((await listMails(reader, {})).items.map(({ kind }) => kind)).toEqual(['message_sent'])
  await expect(forgetMails(reader, {})).rejects.toMatchObject({ code: 'forbidden' })
  await other.close()
})

describe('without a mail server', () => {
  test('mails are kept, for administrators to read', async () => {
    const person = await world.person({ email: 'kept@example.org' })
    await tell(world, [person], 'offer_made')
    await deliverAll(world, keeping)
    const reader = await administrator()
    const [summary] = (await listMails(reader, {})).items
    expect(summary).toMatchObject({ kind: 'offer_made', recipient: 'kept@example.org' })
    const mail = await getMail(reader, { mailId: summary?.id ?? '' })
    expect(mail.html).toContain('Answer the offer')
    expect(mail.text).toContain(`http://wafa.test/requests/${said.requestId}`)
    expect(mail.headers).toMatchObject({ References: `<request-${said.requestId}@wafa.test>` })
    for (const other of [world.visitor, person, await world.person({ roles: ['agent'] })]) {
      await expect(listMails(other, {})).rejects.toThrow()
      await expect(getMail(other, { mailId: mail.id })).rejects.toThrow()
    }
  })

  test.each([keeping, new RecordedCarriers()])(
    'a link that lets somebody in is forgotten once it has left',
    async (by) => {
      const person = await world.person()
      const at = iso(await world.clock.now())
      const letter = {
        kind: 'magic_link',
        name: 'New',
        email: 'new@example.org',
        url: 'http://wafa.test/verify?link=secret',
        locale: 'fr',
      } as const
      const eventId = newId(await world.clock.now())
      const mail = { eventId, at, personId: person.actor.id, letter }
      await sendIdentityMail(world.system, mail)
      await sendIdentityMail(world.system, mail)
      expect(world.jobs.jobs).toHaveLength(1)
      await deliverAll(world, by)
      const state = await stateOf(person.actor.id)
      expect(state).toMatchObject({ kind: 'identity_magic_link', letter: null })
      expect(state.handedOverAt).not.toBeNull()
      const kept = (await listMails(await administrator(), {})).items.filter(
        ({ kind }) => kind === 'identity_magic_link',
      )
      if (by instanceof RecordedCarriers) expect(by.mails[0]?.text).toContain('link=secret')
      else expect((await getMail(await administrator(), { mailId: kept[0]?.id ?? '' })).text).toContain('link=secret')
      expect(kept).toHaveLength(1)
    },
  )
})

test('a mailbox’s own “unsubscribe” ends mails of that topic, and never what the agreement demands', async () => {
  const person = await world.person()
  const mailsOf = async (topic: string) =>
    (await getPreferences(person, {})).topics.find((one) => one.topic === topic)?.channels.mail
  for (const kind of ['message_sent', 'offer_made'] as const) {
    await tell(world, [person], kind)
    const [job] = world.jobs.jobs.splice(0)
    await unsubscribeByMail(world.visitor, { deliveryId: String(job?.data['deliveryId']) })
  }
  expect(await mailsOf('messages')).toBe(false)
  expect(await mailsOf('requests')).toBe(true)
})

test('the time from commit to hand-over is measured (C3)', async () => {
  const other = await createWorld()
  const agent = await other.person({ roles: ['agent'] })
  for (const milliseconds of [100, 200, 1_000]) {
    await tell(other, [await other.person()])
    other.clock.by({ milliseconds })
    await deliverAll(other, keeping)
  }
  await tell(other, [await other.person()])
  const { channels } = await getDeliveryStatistics(agent, {})
  expect(channels).toEqual([
    {
      channel: 'mail',
      handedOver: 3,
      retried: 0,
      waiting: 1,
      givenUp: 0,
      p50: 200,
      p95: 920,
      max: 1_000,
      oldestWaitingSince: iso(await other.clock.now()),
    },
    {
      channel: 'push',
      handedOver: 0,
      retried: 0,
      waiting: 0,
      givenUp: 0,
      p50: null,
      p95: null,
      max: null,
      oldestWaitingSince: null,
    },
  ])
  await expect(getDeliveryStatistics(await other.person(), {})).rejects.toMatchObject({ code: 'forbidden' })
  await other.close()
})

const stateOf = (personId: string) =>
  world.platform.database
    .selectFrom('deliveries')
    .selectAll()
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow()
