import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { localizedText } from '../../base/locale.ts'
import { isoInstant } from '../../base/time.ts'
import { calendarSchema, exceptionSchema, targetSchema } from '../../sla/schemas.ts'

/** The clauses that are clocks; the numbers are those of the agreement. */
export const consultationClauses = ['C4', 'C6'] as const
/** Response and resolution run apart; S9 promises no resolution, since a wish waits for the development plan. */
export const supportClauses = [
  'S6.response',
  'S6.resolution',
  'S7.response',
  'S7.resolution',
  'S8.response',
  'S8.resolution',
  'S9.response',
] as const
export const clauses = [...consultationClauses, ...supportClauses] as const
export const clause = z.enum(clauses)
export type Clause = z.infer<typeof clause>

export const clauseTargets = z.record(clause, targetSchema)

export const agreementView = z
  .object({
    version: z.int(),
    effectiveAt: isoInstant,
    reviewedAt: isoInstant,
    calendarId: id,
    clauses: clauseTargets,
  })
  .meta({ id: 'Agreement' })
export type AgreementView = z.infer<typeof agreementView>

/** An exception's name: one of these is shown in the reader's language, any other as it was typed. */
export const knownHolidays = ['founding_day', 'eid_al_fitr', 'eid_al_adha', 'national_day', 'ramadan'] as const
export const knownHoliday = z.enum(knownHolidays)

export const calendarView = z
  .object({
    id,
    name: localizedText,
    revision: z.int().meta({ description: 'Counts the edits; an edit names the one that it changes' }),
    definition: calendarSchema,
    editedAt: isoInstant,
  })
  .meta({ id: 'Calendar' })
export type CalendarView = z.infer<typeof calendarView>
export const calendarList = z.object({ items: z.array(calendarView) })

const mostExceptions = 500
const longestException = 400
const day = 86_400_000

/** A calendar as it may be set: few exceptions enough to read, and each comes to an end. */
export const editableCalendar = calendarSchema.check((context) => {
  const { exceptions } = context.value
  if (exceptions.length > mostExceptions)
    context.issues.push({
      code: 'too_big',
      origin: 'array',
      maximum: mostExceptions,
      inclusive: true,
      input: exceptions,
      path: ['exceptions'],
    })
  exceptions.forEach(({ from, to, name }, index) => {
    const input = { from, to }
    if ((Date.parse(to) - Date.parse(from)) / day >= longestException)
      context.issues.push({ code: 'custom', message: 'exception_too_long', input, path: ['exceptions', index, 'to'] })
    if ((name?.length ?? 0) > 100)
      context.issues.push({
        code: 'too_big',
        origin: 'string',
        maximum: 100,
        inclusive: true,
        input: name,
        path: ['exceptions', index, 'name'],
      })
  })
})

export const editCalendarInput = z.object({
  calendarId: id,
  revision: z.coerce.number().int().min(1).meta({ description: 'The revision that was read before editing' }),
  definition: editableCalendar,
  reason: z.string().trim().min(1).max(500).meta({ description: 'Such as a moon sighting; kept with the revision' }),
})

const weekday = z.enum(['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'])
const hours = z.array(z.string())

/** One thing that an edit changed. */
export const calendarChange = z.discriminatedUnion('what', [
  z.object({ what: z.literal('zone'), before: z.string(), after: z.string() }),
  z.object({ what: z.literal('day'), day: weekday, before: hours, after: hours }),
  z.object({ what: z.literal('added'), exception: exceptionSchema }),
  z.object({ what: z.literal('removed'), exception: exceptionSchema }),
  z.object({ what: z.literal('changed'), before: exceptionSchema, after: exceptionSchema }),
])

export const calendarRevisionView = z.object({
  revision: z.int(),
  editedAt: isoInstant,
  editedBy: z.object({ id, name: z.string() }).nullable(),
  reason: z.string().nullable(),
  changes: z.array(calendarChange).meta({ description: 'Against the revision before; empty for the first' }),
})
export const calendarHistory = z.object({ items: z.array(calendarRevisionView) })
