import { createPractice, type Person } from '../factories/consultations.ts'
import { createWorld, type World } from '../world.ts'
import { acceptOffer } from '../../src/domains/consultations/index.ts'
import type { Caller } from '../../src/platform/action.ts'

/** Everyone who could ask for an operation: the owner of what it is about, strangers of the same role, operators. */
export const cast = ['visitor', 'client', 'stranger', 'consultant', 'rival', 'agent', 'administrator'] as const
export type Cast = (typeof cast)[number]

/** A world in which each operation has something to be about. Nothing that the tests do in it stays. */
export type Scene = {
  readonly world: World
  readonly people: Readonly<Record<Exclude<Cast, 'visitor'>, Person>>
  readonly callers: Readonly<Record<Cast, Caller>>
  readonly specialtyId: string
  /** Requests of `client`: offered to `consultant`, on the board, accepted by `consultant`. */
  readonly offered: string
  readonly listed: string
  readonly accepted: string
}

export async function createScene(): Promise<Scene> {
  const world = await createWorld()
  const practice = await createPractice(world)
  const [client, stranger] = [await world.person(), await world.person()]
  const [consultant, rival] = [await practice.consultant(), await practice.consultant()]
  const agent = await world.person({ roles: ['agent'] })
  const administrator = await world.person({ roles: ['administrator'] })
  const accepted = await practice.sendDirect(client, consultant)
  await acceptOffer(consultant, { requestId: accepted.id })
  const people = { client, stranger, consultant, rival, agent, administrator }
  return {
    world,
    people,
    callers: { ...people, visitor: world.visitor },
    specialtyId: practice.specialtyId,
    offered: (await practice.sendDirect(client, consultant)).id,
    listed: (await practice.sendToBoard(client)).id,
    accepted: accepted.id,
  }
}
