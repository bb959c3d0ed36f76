import { calendarNow, getAgreement } from '../../domains/agreements/index.ts'
import { type Carriers, deliveryHandler } from '../../domains/notifications/index.ts'
import { systemActor } from '../../base/actor.ts'
import type { Instant } from '../../base/time.ts'
import { type Caller, inTransaction } from '../../platform/action.ts'
import type { Job, Jobs } from '../../platform/jobs.ts'
import type { Platform } from '../../platform/platform.ts'
import { duties } from '../../worker/duties.ts'
import { passTime } from '../../worker/rehearsal.ts'
import { gather, goAway } from './company.ts'
import { furnish } from './desk.ts'
import { openHoursBefore } from './open-time.ts'
import { play, StagedClock } from './stage.ts'
import { storiesOf } from './stories.ts'
import { supportStoriesOf } from './support-stories.ts'

const daysOfPast = 30

/**
 * Fills an empty installation with people of every role and a past of thirty days that ends at `now`: it is played
 * through the real verbs on a staged clock, keeper and notices included. Mails are kept, whatever the settings say.
 */
export async function loadDemonstration(real: Platform, now: Instant): Promise<void> {
  const clock = new StagedClock(now.subtract({ hours: daysOfPast * 24 }))
  const jobs = new WaitingJobs()
  const platform: Platform = { ...real, clock, jobs }
  const company = await gather(platform)
  await furnish(company)
  const passTimeTo = (instant: Instant, timetable: typeof duties.timetable = []) =>
    passTime(platform, instant, { ...duties, timetable, handleDue: (on) => workOff(on, jobs) }, (to) => {
      clock.moveTo(to)
      return Promise.resolve()
    })
  const calendar = await calendarInForce(platform, now)
  const ago = (hours: number) => now.subtract({ minutes: Math.round(hours * 60) })
  const openAgo = (hours: number) => openHoursBefore(now, hours, calendar)
  const scene = { ...company, now, ago, openAgo }
  await play([...storiesOf(scene), ...supportStoriesOf(scene)], (to) => passTimeTo(to))
  await goAway(company, 'claire')
  await passTimeTo(now, duties.timetable)
}

async function calendarInForce(platform: Platform, now: Instant) {
  const caller: Caller = { platform, actor: systemActor, requestId: 'demonstration', locale: 'en' }
  return inTransaction(caller, 'view', async (context) => {
    const { calendarId } = await getAgreement.within({ ...context, now }, {})
    return (await calendarNow(context, calendarId)).calendar
  })
}

/** Keeps what is enqueued until it is handed over, at the stage's own time. */
class WaitingJobs implements Jobs {
  #jobs: Job[] = []

  enqueue(_transaction: unknown, _queue: string, jobs: readonly Job[]): Promise<void> {
    this.#jobs.push(...jobs)
    return Promise.resolve()
  }

  take(): Job[] {
    const taken = this.#jobs
    this.#jobs = []
    return taken
  }
}

const kept: Carriers = { mailer: { kind: 'kept' }, pusher: { send: () => Promise.resolve('gone') } }

async function workOff(platform: Platform, jobs: WaitingJobs): Promise<number> {
  const handler = deliveryHandler(platform, kept)
  for (const { data } of jobs.take()) await handler.run(data)
  return duties.handleDue(platform)
}
