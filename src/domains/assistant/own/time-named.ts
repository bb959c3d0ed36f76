import { anyOf } from '../heard.ts'
import { dateNamed } from './date-named.ts'

/** Monday first, as ISO counts. */
const weekdays: readonly RegExp[] = [
  anyOf('monday|lundi', '[لب]?ل?(?:ال)?اثنين|[لب]?ل?(?:ال)?اتنين'),
  anyOf('tuesday|mardi', '[لب]?ل?(?:ال)?(?:ثلاثا|تلاتا|ثلاثاء|تلات|ثلاث)'),
  anyOf('wednesday|mercredi', '[لب]?ل?(?:ال)?(?:اربعا|اربع)'),
  anyOf('thursday|jeudi', '[لب]?ل?(?:ال)?خميس'),
  anyOf('friday|vendredi', '[لب]?ل?(?:ال)?جمعه'),
  anyOf('saturday|samedi', '[لب]?ل?(?:ال)?سبت'),
  anyOf('sunday|dimanche', '[لب]?ل?(?:ال)?احد'),
]
const dayAfterTomorrow = anyOf('day after tomorrow|apres demain', 'بعد (?:بكره|بكرا|غد|غدا|غدوه)')
const tomorrow = anyOf('tomorrow|tmrw|demain', '[لب]?(?:بكره|بكرا|غدا|غدوه|الغد)')
const today = anyOf('today|aujourd hui', '(?:ل)?اليوم|النهارده|النهاردا|ليوم')

const evening = anyOf('pm|p m|afternoon|evening|du soir|de l apres midi|soir', 'م|مسا|العصر|بالليل|المغرب|العشيه|ليلا')
const morning = anyOf('am|a m|morning|du matin|matin', 'ص|صباحا|الصبح|الصباح')
/** "at 10", "10:30", "3 pm", "à 10 h 30", "الساعة ١٠"; `heard` has taken the signs between figures away. */
const clock =
  / (?:(?:at|a|vers|الساعه|ساعه|الساعة|على|علي) (?<at>\d{1,2})(?:(?: ?h ?| )(?<atMinutes>[0-5]\d))?|(?<h>\d{1,2}) ?h(?: ?(?<hMinutes>[0-5]\d))?|(?<only>\d{1,2})(?: (?<onlyMinutes>[0-5]\d))? ?(?:am|pm|a m|p m|صباحا|مسا|ص|م))(?= |h|am|pm)/u
/** Nobody means them at night who says "at 3": before this hour it is the afternoon, unless it is said. */
const firstHour = 7

/**
 * The instant that a question names, in the asker's zone: the next such day or date, counted from today, and a time of
 * day. Null where a day or a time is not named, two days are, or the time is over. `asked` is as rules read it (`heard`).
 */
export function timeNamed(asked: string, now: Temporal.Instant, timeZone: string): Temporal.Instant | null {
  const here = now.toZonedDateTimeISO(timeZone)
  const date = dateNamed(asked, here.toPlainDate())
  const day = date === null ? dayNamed(asked, here.toPlainDate()) : agreed(date.day, asked)
  const time = hourNamed(date?.rest ?? asked)
  if (day === null || time === null) return null
  const named = day.toZonedDateTime({ timeZone, plainTime: time }).toInstant()
  return Temporal.Instant.compare(named, now) > 0 ? named : null
}

/** "Thursday 3 December" is a day only where that date is a Thursday. */
function agreed(day: Temporal.PlainDate, asked: string): Temporal.PlainDate | null {
  const named = weekdays.flatMap((rule, at) => (rule.test(asked) ? [at + 1] : []))
  return named.every((one) => one === day.dayOfWeek) ? day : null
}

function dayNamed(asked: string, from: Temporal.PlainDate): Temporal.PlainDate | null {
  if (dayAfterTomorrow.test(asked)) return from.add({ days: 2 })
  if (tomorrow.test(asked)) return from.add({ days: 1 })
  const named = weekdays.flatMap((rule, at) => (rule.test(asked) ? [at + 1] : []))
  const [wanted] = named
  if (named.length > 1) return null
  if (wanted === undefined) return today.test(asked) ? from : null
  // Who says "Tuesday" on a Tuesday means the next one.
  return from.add({ days: ((wanted - from.dayOfWeek + 6) % 7) + 1 })
}

function hourNamed(asked: string): Temporal.PlainTime | null {
  const found = clock.exec(asked)?.groups
  if (found === undefined) return null
  const said = Number(found['at'] ?? found['h'] ?? found['only'])
  const minute = Number(found['atMinutes'] ?? found['hMinutes'] ?? found['onlyMinutes'] ?? 0)
  if (said > 23) return null
  const isEvening = evening.test(asked) || /\dpm /.test(asked)
  const isMorning = morning.test(asked) || /\dam /.test(asked)
  const later = said < 12 && (isEvening || (!isMorning && said > 0 && said < firstHour))
  const hour = said === 12 && isMorning ? 0 : later ? said + 12 : said
  return Temporal.PlainTime.from({ hour, minute })
}
