import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { Failure } from '../../src/base/errors.ts'
import { inTransaction } from '../../src/platform/action.ts'
import { rows } from './rows.ts'
import type { Row } from './row.ts'
import { type Cast, createScene, type Scene } from './scene.ts'

let scene: Scene
beforeAll(async () => {
  scene = await createScene()
})
afterAll(() => scene.world.close())

class Undo extends Error {}

/** What people, scripts and scanners send in place of what is asked for. */
const garbage: readonly unknown[] = [
  'a\0b',
  '\ud800',
  'garbage',
  '',
  'x'.repeat(3_000),
  -1,
  1e308,
  null,
  [],
  {},
  '+275760-09-13T00:00:00Z',
  '00000000-0000-7000-8000-000000000000',
]

async function outcome({ verb }: Row, who: Cast, input: unknown): Promise<unknown> {
  let thrown: unknown
  await inTransaction(scene.callers[who], 'action', async (context) => {
    thrown = await verb.invokeWithin(context, input).then(
      () => undefined,
      (error: unknown) => error,
    )
    throw new Undo()
  }).catch((error: unknown) => {
    if (!(error instanceof Undo)) thrown = error
  })
  return thrown
}

const fieldsOf = ({ verb }: Row): string[] => (verb.input instanceof z.ZodObject ? Object.keys(verb.input.shape) : [])

const open = rows.flatMap((row) => row.may.slice(0, 1).map((who) => ({ name: row.verb.verbName, row, who })))

test.each(open)('$name answers bad input with a failure of the catalogue, never by accident', async ({ row, who }) => {
  const good = z
    .record(z.string(), z.unknown())
    .catch({})
    .parse(row.input?.(scene, who) ?? {})
  const accidents: unknown[] = []
  for (const field of new Set([...fieldsOf(row), ...Object.keys(good)])) {
    for (const value of garbage) {
      const error = await outcome(row, who, { ...good, [field]: value })
      if (error !== undefined && !(error instanceof Failure)) accidents.push({ field, value, error })
    }
  }
  expect(accidents).toEqual([])
})
