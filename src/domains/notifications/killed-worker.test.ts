import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tell } from '../../../test/factories/notifications.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { createJobs } from '../../platform/jobs/pg-boss.ts'
import { runJobs } from '../../platform/jobs/run-jobs.ts'
import { createMailer } from '../../platform/mail/smtp.ts'
import { createPusher } from '../../platform/push/web-push.ts'
import { deliveryHandler } from './index.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

test('what a worker had in hand when it was killed is handed over by another, as the same mail', async () => {
  const ids: (string | undefined)[] = []
  const first = Promise.withResolvers<void>()
  // The first mail is taken, and its sender never learns of it.
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    async onData(stream, _session, done) {
      ids.push((await simpleParser(stream)).messageId)
      if (ids.length === 1) first.resolve()
      else done()
    },
  })
  server.on('error', () => {})
  const { server: socket } = server
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const smtpUrl = `smtp://127.0.0.1:${(socket.address() as AddressInfo).port}`

  const person = await world.person()
  const jobs = createJobs(world.platform.database)
  const system = { ...world.system, platform: { ...world.platform, jobs } }
  await tell({ ...world, system }, [person])

  const script = new URL('../../../test/delivery-worker.ts', import.meta.url)
  const doomed = fork(script, {
    env: { DATABASE_URL: world.url, SMTP_URL: smtpUrl, LOG_LEVEL: 'silent', ORIGIN: 'http://wafa.test' },
  })
  await first.promise
  doomed.kill('SIGKILL')
  await once(doomed, 'exit')

  const stop = new AbortController()
  const environment = { ...world.platform.environment, SMTP_URL: smtpUrl }
  const mailer = createMailer(environment)
  const handler = deliveryHandler(world.platform, { mailer, pusher: createPusher(environment) })
  const over = Promise.withResolvers<void>()
  const watched = {
    ...handler,
    async run(data: unknown) {
      const outcome = await handler.run(data)
      over.resolve()
      return outcome
    },
  }
  const running = runJobs({ url: world.url, handlers: { deliveries: watched }, log: world.platform.log }, stop.signal)
  await over.promise
  stop.abort()
  await running
  if (mailer.kind === 'smtp') mailer.close()
  await new Promise<void>((resolve) => server.close(() => resolve()))

  expect(ids).toHaveLength(2)
  expect(ids[1]).toBe(ids[0])
  const row = await world.platform.database
    .selectFrom('deliveries')
    .select(['handedOverAt', 'givenUpAt'])
    .where('personId', '=', person.actor.id)
    .executeTakeFirstOrThrow()
  expect(row).toEqual({ handedOverAt: await world.clock.now(), givenUpAt: null })
}, 120_000)
