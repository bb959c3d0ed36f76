import { deliveryHandler } from '../domains/notifications/index.ts'
import { runJobs } from '../platform/jobs/run-jobs.ts'
import { createMailer } from '../platform/mail/smtp.ts'
import type { Platform } from '../platform/platform.ts'
import { createPusher } from '../platform/push/web-push.ts'

/** Hands mails and pushes over until the signal, as the settings say: to a mail server, or to the outbox. */
export async function runDeliveries(platform: Platform, signal: AbortSignal): Promise<void> {
  const { environment, log } = platform
  const mailer = createMailer(environment)
  const handlers = { deliveries: deliveryHandler(platform, { mailer, pusher: createPusher(environment) }) }
  await runJobs({ url: environment.DATABASE_URL, handlers, log }, signal)
  if (mailer.kind === 'smtp') mailer.close()
}
