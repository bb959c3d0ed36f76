import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { isoInstant, timeZone } from '../../base/time.ts'
import { clause } from '../agreements/schemas.ts'

const count = z.int().min(0)
const share = z.number().min(0).max(1).nullable().meta({ description: '0 to 1; null where nothing was due' })
const zone = timeZone.meta({ description: 'Of the agreement; days, weeks and hours are meant in it' })
const day = z.iso.date()
/** Business hours of the agreement, with a fraction. */
const businessHours = z.number().min(0)

export const onTimeQuery = z.object({
  weeks: z.coerce.number().int().min(1).max(53).default(8).meta({ description: 'How many, this one included' }),
})
export const onTimeReport = z
  .object({
    timeZone: zone,
    weeks: z.array(
      z.object({
        clause,
        week: day.meta({ description: 'The Sunday on which it begins' }),
        kept: count,
        missed: count,
        share,
        shareWithExclusions: share.meta({
          description: 'Without the misses that an exclusion of the agreement excuses; the same as `share` until then',
        }),
      }),
    ),
  })
  .meta({ id: 'OnTimeReport' })
export type OnTimeReport = z.infer<typeof onTimeReport>

export const loadQuery = z.object({
  days: z.coerce.number().int().min(1).max(366).default(28).meta({ description: 'Whole days before today' }),
})
export const loadReport = z
  .object({
    timeZone: zone,
    from: isoInstant,
    sent: count.meta({ description: 'Requests' }),
    reported: count.meta({ description: 'Tickets; without those that another desk had' }),
    hours: z
      .array(z.array(z.object({ requests: count, tickets: count })).length(24))
      .length(7)
      .meta({ description: 'By weekday from Sunday, then by hour' }),
    most: count.meta({ description: 'Of both in the busiest hour' }),
  })
  .meta({ id: 'LoadReport' })
export type LoadReport = z.infer<typeof loadReport>

export const timeToAcceptQuery = z.object({ days: z.coerce.number().int().min(1).max(366).default(90) })
export const timeToAcceptReport = z
  .object({
    from: isoInstant,
    accepted: count.meta({ description: 'Offers that the figures are of: the newest 2000 at most' }),
    p50: businessHours.nullable(),
    p90: businessHours.nullable(),
    buckets: z.array(
      z.object({
        from: businessHours,
        to: businessHours.nullable().meta({ description: 'Not included; null: and more' }),
        count,
      }),
    ),
  })
  .meta({ id: 'TimeToAcceptReport' })
export type TimeToAcceptReport = z.infer<typeof timeToAcceptReport>

export const todayReport = z
  .object({
    timeZone: zone,
    day,
    clauses: z.array(z.object({ clause, kept: count, missed: count })),
    open: count.meta({ description: 'Promises that run or pause now: the 1000 soonest at most' }),
    atRisk: count.meta({ description: 'Of these, with a quarter of the target or less left' }),
    overdue: count.meta({ description: 'Missed, and still owed' }),
  })
  .meta({ id: 'TodayReport' })
export type TodayReport = z.infer<typeof todayReport>

export const myRecord = z
  .object({
    from: isoInstant,
    offered: count.meta({ description: 'Offers that ended in this time; withdrawn ones tell nothing' }),
    answeredInTime: count,
    share,
    few: z.boolean().meta({ description: 'Too few offers for the share to say much' }),
    medianAnswer: businessHours.nullable(),
    open: count.meta({ description: 'Accepted and not completed' }),
    waiting: count.meta({ description: 'Offered and not answered' }),
    loadLimit: count.nullable(),
  })
  .meta({ id: 'MyRecord' })
export type MyRecord = z.infer<typeof myRecord>

const about = { requestId: id, number: z.string(), subject: z.string(), with: z.string().nullable() }
const agendaList = <Shape extends z.ZodRawShape>(shape: Shape) => z.array(z.object({ ...about, ...shape }))
const meeting = { appointmentId: id, startsAt: isoInstant, endsAt: isoInstant, place: z.string() }
export const myAgenda = z
  .object({
    choices: agendaList({ since: isoInstant }).meta({ description: 'Requests whose client says how to go on (C5)' }),
    proposals: agendaList(meeting).meta({ description: 'Appointments that wait for one’s own word' }),
    calls: agendaList({ heldAt: isoInstant, minutes: z.int() }).meta({ description: 'Calls to confirm' }),
    completions: agendaList({ completedAt: isoInstant }).meta({ description: 'Consultations to rate' }),
    appointments: agendaList(meeting).meta({ description: 'Agreed, within the next seven days' }),
  })
  .meta({ id: 'MyAgenda', description: 'What waits for the reader, the most urgent first; 20 of each at most' })
export type MyAgenda = z.infer<typeof myAgenda>

export const satisfactionQuery = z.object({
  months: z.coerce.number().int().min(1).max(24).default(6).meta({ description: 'How many, this one included' }),
  of: z.enum(['all', 'me']).default('all').meta({ description: 'Everybody’s, or of what you resolved' }),
})
const answers = {
  good: count,
  bad: count,
  share: share.meta({ description: 'Of good ones, 0 to 1; null where the answers are too few to tell' }),
}
export const satisfactionReport = z
  .object({
    timeZone: zone,
    from: day,
    all: z.object(answers),
    clauses: z.array(z.object({ clause: z.enum(['S6', 'S7', 'S8', 'S9']), ...answers })),
    months: z.array(z.object({ month: z.string().meta({ description: 'As 2026-11' }), ...answers })),
  })
  .meta({ id: 'SatisfactionReport', description: 'What requesters answer when asked whether it helped' })
export type SatisfactionReport = z.infer<typeof satisfactionReport>

export const consultantsQuery = z.object({
  ids: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(id).min(1).max(100))
    .meta({ description: 'Of consultants, with commas between them: 100 at most' }),
})
export const consultantFigures = z
  .object({
    consultantId: id,
    from: isoInstant.meta({ description: 'Answers since then count' }),
    offered: count.meta({ description: 'Offers that ended since: the latest 30 at most; withdrawn ones tell nothing' }),
    answered: count.meta({ description: 'Of these, accepted or declined in time (C4)' }),
    usualAnswer: businessHours
      .nullable()
      .meta({ description: 'The median time to those answers; null where they are too few to tell' }),
    ratings: count,
    stars: z.number().min(1).max(5).nullable().meta({ description: 'The mean of the ratings; null without any' }),
  })
  .meta({ id: 'ConsultantFigures' })
export type ConsultantFigures = z.infer<typeof consultantFigures>
export const consultantsReport = z.object({ items: z.array(consultantFigures) })
