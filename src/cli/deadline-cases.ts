import { z } from 'zod'
import { instantFrom, iso } from '../base/time.ts'
import { type Calendar, calendarSchema, compile, deadline, SlaError, targetSchema } from '../sla/index.ts'

/** RFC 3339 with any offset, cut to the millisecond. */
const instant = z.iso
  .datetime({ offset: true })
  .transform((text) => Date.parse(text))
  .refine(Number.isFinite, { error: 'is not an instant' })

const pause = z
  .tuple([instant, instant.nullable()])
  .refine(([from, to]) => to === null || from <= to, { error: 'a pause ends before it begins' })
  .transform(([from, to]) => ({ from, to }))

/** One case of `test/conformance/README.md`; what else it holds (`name`, `expect`) is not looked at. */
export const caseSchema = z.object({
  calendar: z.unknown(),
  start: instant,
  target: targetSchema,
  pauses: z.array(pause).default([]),
})

export type Answer =
  | { readonly due: string | null }
  | { readonly error: { readonly code: CaseErrorCode; readonly message: string } }

export type CaseErrorCode = 'malformed_json' | 'invalid_input' | 'target_unreachable' | 'line_too_long' | 'internal'

export const refusal = (code: CaseErrorCode, message: string): Answer => ({ error: { code, message } })

/** Answers cases, a line of JSON each; remembers calendars, since most cases share theirs with others. */
export class CaseClerk {
  readonly #calendars = new RecentCalendars()

  answer(line: string): Answer {
    try {
      const { calendar, ...course } = caseSchema.parse(JSON.parse(line))
      const due = deadline({ ...course, calendar: this.#calendars.parse(calendar) })
      return { due: due === null ? null : iso(instantFrom(due)) }
    } catch (error) {
      if (error instanceof z.ZodError) return refusal('invalid_input', error.issues.map(faultLine).join('; '))
      if (error instanceof SyntaxError) return refusal('malformed_json', error.message)
      if (error instanceof SlaError) return refusal(error.code, error.message)
      return refusal('internal', String(error))
    }
  }
}

const faultLine = ({ path, message }: z.core.$ZodIssue): string =>
  path.length === 0 ? message : `${path.map(String).join('.')}: ${message}`

/** Compiled calendars by their JSON, the least recently used forgotten first. */
class RecentCalendars {
  static readonly #MOST = 500
  /** More intervals than this are not kept: the target was some centuries away. */
  static readonly #LARGEST = 50_000
  readonly #byText = new Map<string, Calendar>()

  parse(definition: unknown): Calendar {
    const text = JSON.stringify(definition) ?? ''
    const known = this.#byText.get(text)
    const calendar = known ?? z.object({ calendar: calendarSchema }).parse({ calendar: definition }).calendar
    this.#byText.delete(text)
    if (compile(calendar).timeline.size < RecentCalendars.#LARGEST) this.#byText.set(text, calendar)
    const [oldest] = this.#byText.keys()
    if (this.#byText.size > RecentCalendars.#MOST && oldest !== undefined) this.#byText.delete(oldest)
    return calendar
  }
}
