import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Failure } from '../../src/base/errors.ts'
import { scopedDomains } from '../../src/domains/accounts/schemas.ts'
import { operations } from '../../src/http/operations/index.ts'
import { inTransaction } from '../../src/platform/action.ts'
import type { Row } from './row.ts'
import { rows } from './rows.ts'
import { cast, type Cast, createScene, type Scene } from './scene.ts'

let scene: Scene
beforeAll(async () => {
  scene = await createScene()
})
afterAll(() => scene.world.close())

class Undo extends Error {}
const denials = new Set(['forbidden', 'unauthenticated', 'not_found'])

/** Whether somebody may: anything but a denial counts, and nothing of it stays. */
async function may({ verb, input }: Row, who: Cast): Promise<boolean> {
  let allowed = false
  await inTransaction(scene.callers[who], 'action', async (context) => {
    try {
      await verb.invokeWithin(context, input?.(scene, who) ?? {})
      allowed = true
    } catch (error) {
      // An input that is refused for itself would say nothing about who may.
      if (!(error instanceof Failure) || error.code === 'invalid_input') throw error
      allowed = !denials.has(error.code)
    }
    throw new Undo()
  }).catch((error: unknown) => {
    if (!(error instanceof Undo)) throw error
  })
  return allowed
}

test('every operation says who may', () => {
  const told = new Set(rows.map(({ verb }) => verb.verbName))
  expect(operations.map(({ verb }) => verb.verbName).filter((name) => !told.has(name))).toEqual([])
})

test('a personal token may be made for every operation', () => {
  const domains: readonly string[] = scopedDomains
  expect(
    operations.map(({ verb }) => verb.verbName.split('.')[0] ?? '').filter((name) => !domains.includes(name)),
  ).toEqual([])
})

describe.each(rows.map((row) => ({ name: row.verb.verbName, row })))('$name', ({ row }) => {
  test(`is for ${row.may.join(', ') || 'nobody here'} and for no one else`, async () => {
    const allowed: Cast[] = []
    for (const who of cast) if (await may(row, who)) allowed.push(who)
    expect(allowed.toSorted()).toEqual(row.may.toSorted())
  })
})
