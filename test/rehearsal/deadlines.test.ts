import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { courses, instant } from './courses.ts'
import {
  acts,
  type Desk,
  does,
  duesOf,
  instants,
  moments,
  openDesk,
  priorities,
  type Reported,
  type When,
} from './desk.ts'

function readStep(step: (typeof courses)[number]['told'][When]['steps'][number]) {
  const [at = '', ...words] = step.split(' ')
  return { at: instant(at), act: z.enum(acts).parse(words.join(' ')) }
}

/** A ticket of each course and priority that has one. */
const rowsOf = (when: When) =>
  courses.flatMap(({ name, told }) =>
    priorities.flatMap((priority) => {
      const { steps, answers, solutions } = told[when]
      const [answer, solution] = [answers[priority - 1] ?? null, solutions[priority - 1] ?? null]
      if (answer === null) return []
      const due = [answer, ...(solution === null ? [] : [solution])].map(instant)
      return [{ title: `P${priority}: ${name}`, priority, steps: steps.map(readStep), due }]
    }),
  )
type Row = ReturnType<typeof rowsOf>[number]

/** A ticket, the one that it is merged into, and what was due after each step. */
type Played = { readonly ticket: Reported; readonly other: Reported | undefined; readonly dues: (string | null)[][] }

/** Lives all rows through on one clock, in the order of their instants. */
async function play(desk: Desk, rows: readonly Row[]): Promise<ReadonlyMap<string, Played>> {
  const played = new Map<string, Played>()
  for (const { title, priority, steps } of rows) {
    const ticket = await desk.report(priority)
    const merges = steps.some(({ act }) => act === 'merges')
    played.set(title, { ticket, other: merges ? await desk.report(3) : undefined, dues: [] })
  }
  const all = rows.flatMap(({ title, steps }) => steps.map((step) => ({ title, ...step })))
  let now = ''
  for (const { title, act, at } of all.toSorted((one, next) => one.at.localeCompare(next.at))) {
    const row = played.get(title)
    if (row === undefined) continue
    // Once an instant: no ticket is touched twice at one.
    if (at !== now) await desk.moveTo(at)
    now = at
    const { ticket, other = ticket, dues } = row
    await does[act](desk, act === 'merges' ? ticket : other, other)
    dues.push(await duesOf(desk, ticket))
  }
  for (const { ticket, dues } of played.values()) if (dues.length === 0) dues.push(await duesOf(desk, ticket))
  return played
}

describe.each(moments)('reported %s', (when) => {
  const rows = rowsOf(when)
  let desk: Desk
  let played: ReadonlyMap<string, Played>
  beforeAll(async () => {
    desk = await openDesk(instants[when])
    await desk.quieten()
    played = await play(desk, rows)
  })
  afterAll(() => desk.close())

  test.each(rows)('$title', ({ title, steps, due }) => {
    const dues = played.get(title)?.dues
    expect(dues?.at(-1)).toEqual(due)
    // While the requester owes the next word there is no deadline for the solution.
    const asked = steps.findIndex(({ act }) => act === 'asks')
    if (asked >= 0) expect(dues?.[asked]?.[1] ?? null).toBeNull()
  })
})
