/**
 * How long a deadline takes, and how often it is wrong: ours beside the npm packages that compute business hours,
 * in one run. Prints a table in Markdown. `npm run bench:deadlines`
 */
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { z } from 'zod'
import { caseSchema } from '../src/cli/deadline-cases.ts'
import { calendarSchema, type Course } from '../src/sla/index.ts'
import { type Rival, rivals } from './deadlines-rivals.ts'

const vectorSchema = caseSchema.extend({
  calendar: calendarSchema,
  expect: z.object({ due: z.iso.datetime().transform(Date.parse).nullable() }),
})

const vectors = readFileSync(new URL('../test/conformance/deadlines.jsonl', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => vectorSchema.parse(JSON.parse(line)))

const publicHolidays = [
  ['2026-02-22', '2026-02-22', 'Founding Day'],
  ['2026-03-19', '2026-03-22', 'Eid al-Fitr'],
  ['2026-05-26', '2026-05-29', 'Eid al-Adha'],
  ['2026-09-23', '2026-09-23', 'National Day'],
  ['2027-02-22', '2027-02-22', 'Founding Day'],
  ['2027-03-09', '2027-03-12', 'Eid al-Fitr'],
  ['2027-05-15', '2027-05-18', 'Eid al-Adha'],
  ['2027-09-23', '2027-09-23', 'National Day'],
]
const workdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday']
const calendar = calendarSchema.parse({
  timeZone: 'Asia/Riyadh',
  week: Object.fromEntries(workdays.map((day) => [day, ['09:00-18:00']])),
  exceptions: publicHolidays.map(([from, to, name]) => ({ from, to, name, hours: [] })),
})

const YEAR = 365 * 86_400_000
const amounts = [4, 24, 200]

/** Starts all over a year, in no order. */
const coursesOf = (amount: number): Course[] =>
  Array.from({ length: 1024 }, (_, index) => ({
    calendar,
    start: Date.parse('2026-01-01T00:00:00Z') + ((index * 0.618033988749895) % 1) * YEAR,
    target: { amount, unit: 'businessHour' as const },
  })).map((course) => ({ ...course, start: Math.floor(course.start) }))

/** The best of several stretches, which is the one that others on the machine disturbed least. */
function nanosecondsPerCall(rival: Rival, amount: number): number {
  process.env['TZ'] = calendar.timeZone
  const deadline = rival.prepare(calendar)
  const courses = coursesOf(amount)
  let best = Infinity
  for (let stretch = 0; stretch < 20; stretch++) {
    const begin = performance.now()
    let calls = 0
    for (let elapsed = 0; elapsed < 20; elapsed = performance.now() - begin) {
      for (const course of courses.slice(calls % 1024, (calls % 1024) + 64)) deadline(course)
      calls += 64
    }
    best = Math.min(best, ((performance.now() - begin) / calls) * 1e6)
  }
  return best
}

function wrongAnswers(rival: Rival): string {
  const asked = vectors.filter((vector) => rival.canExpress(vector))
  const wrong = asked.filter((vector) => {
    process.env['TZ'] = vector.calendar.timeZone
    return rival.prepare(vector.calendar)(vector) !== vector.expect.due
  })
  return `${wrong.length} of ${asked.length}`
}

const rounded = (value: number): string =>
  (value < 100 ? value.toPrecision(2) : value.toFixed(0)).replace(/\B(?=(\d{3})+$)/g, ',')

const results = rivals.map((rival) => ({
  name: rival.name,
  wrong: wrongAnswers(rival),
  times: amounts.map((amount) => nanosecondsPerCall(rival, amount)),
}))
const [ours] = results

console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}\n`)
console.log(
  `| | ${amounts.map((amount) => `${amount} business hours`).join(' | ')} | wrong of the vectors it can express |`,
)
console.log(`|---|${amounts.map(() => '--:|').join('')}--:|`)
for (const { name, times, wrong } of results) {
  const cells = times.map((time, index) => {
    const ratio = time / (ours?.times[index] ?? time)
    return `${rounded(time)} ns${ratio === 1 ? '' : ` (×${rounded(ratio)})`}`
  })
  console.log(`| ${name} | ${cells.join(' | ')} | ${wrong} |`)
}
