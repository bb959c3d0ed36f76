import { acceptOffer } from '../../src/domains/consultations/index.ts'
import { createWorld, type World } from '../world.ts'
import { createPractice, type Person, type Practice } from './consultations.ts'

/** A consultation under way, everybody around it, and others of every role who have nothing to do with it. */
export type Course = {
  readonly world: World
  readonly practice: Practice
  readonly client: Person
  readonly consultant: Person
  readonly agent: Person
  readonly administrator: Person
  readonly otherClient: Person
  readonly otherConsultant: Person
  /** An accepted request of `client` with `consultant`; its id. */
  accepted(to?: Person): Promise<string>
}

export async function createCourse(at?: string): Promise<Course> {
  const world = await createWorld(at === undefined ? {} : { at })
  const practice = await createPractice(world)
  const client = await world.person({ name: 'Amal', timeZone: 'Europe/Paris' })
  const consultant = await practice.consultant({ name: 'Badr', loadLimit: 100 })
  return {
    world,
    practice,
    client,
    consultant,
    agent: await world.person({ roles: ['agent'] }),
    administrator: await world.person({ roles: ['administrator'] }),
    otherClient: await world.person(),
    otherConsultant: await practice.consultant({ name: 'Dana', loadLimit: 100 }),
    async accepted(to = consultant) {
      const { id } = await practice.sendDirect(client, to)
      await acceptOffer(to, { requestId: id })
      return id
    },
  }
}

/** Names and payloads of what was announced about a request, in order. */
export async function announced(world: World, requestId: string): Promise<{ name: string; payload: unknown }[]> {
  const rows = await world.platform.database.selectFrom('events').select(['name', 'payload']).orderBy('seq').execute()
  return rows.filter(({ payload }) => JSON.stringify(payload).includes(requestId))
}

/** Every role that is neither side of a consultation, by name. */
export const strangersTo = ({ world, agent, administrator, otherClient, otherConsultant }: Course) =>
  ({ visitor: world.visitor, otherClient, otherConsultant, agent, administrator }) as const
