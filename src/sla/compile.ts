import { measureBy } from './measure.ts'
import type { Measure } from './measure.ts'
import { businessDayRuler, businessHourRuler, hourRuler } from './ruler.ts'
import type { Calendar, Unit } from './schemas.ts'
import { Timeline } from './timeline.ts'

/** A calendar made ready for measuring. */
export type Compiled = { readonly timeline: Timeline; readonly measures: Readonly<Record<Unit, Measure>> }

const compiled = new WeakMap<Calendar, Compiled>()

/** Compiles a calendar, once for each object: keep hold of the object to keep what was compiled. */
export function compile(calendar: Calendar): Compiled {
  const known = compiled.get(calendar)
  if (known !== undefined) return known
  const timeline = new Timeline(calendar)
  const made = {
    timeline,
    measures: {
      hour: measureBy(hourRuler),
      businessHour: measureBy(businessHourRuler(timeline)),
      businessDay: measureBy(businessDayRuler(timeline)),
    },
  }
  compiled.set(calendar, made)
  return made
}
