import { newId } from '../../src/base/ids.ts'
import type { Clause } from '../../src/domains/agreements/index.ts'
import {
  type CommitmentView,
  type DeadlineEffects,
  getCommitment,
  startCommitment,
} from '../../src/domains/commitments/index.ts'
import { type Context, inTransaction } from '../../src/platform/action.ts'
import { defineEvent } from '../../src/platform/events.ts'
import { z } from 'zod'
import { createWorld, type World } from '../world.ts'
import type { Person } from './consultations.ts'

/** A world in which clocks run for things that are nothing else. */
export type Clocks = {
  readonly world: World
  readonly responsible: Person
  readonly beneficiary: Person
  readonly administrator: Person
  start(clause?: Clause): Promise<CommitmentView>
  /** One transaction of the platform. */
  within<Answer>(run: (context: Context) => Promise<Answer>): Promise<Answer>
  view(id: string): ReturnType<typeof getCommitment>
  /** What was announced of a thing, in order. */
  events(subjectId: string): Promise<{ name: string; payload: unknown }[]>
}

function subjectKindOf(clause: Clause) {
  if (clause === 'C4') return 'offer' as const
  return clause === 'C6' ? ('request' as const) : ('ticket' as const)
}

export async function createClocks(at?: string): Promise<Clocks> {
  const world = await createWorld(at === undefined ? {} : { at })
  const responsible = await world.person({ roles: ['consultant'], name: 'Layla' })
  const beneficiary = await world.person({ name: 'Omar' })
  const administrator = await world.person({ roles: ['administrator'] })
  const within = <Answer>(run: (context: Context) => Promise<Answer>) => inTransaction(world.system, 'action', run)
  return {
    world,
    responsible,
    beneficiary,
    administrator,
    within,
    start: (clause = 'C4') =>
      within((context) =>
        startCommitment(context, {
          clause,
          subjectKind: subjectKindOf(clause),
          subjectId: newId(context.now),
          watchers: { responsible: responsible.actor.id, beneficiary: beneficiary.actor.id },
        }),
      ),
    view: (commitmentId) => getCommitment(administrator, { commitmentId }),
    events: async (subjectId) => {
      const rows = await world.platform.database
        .selectFrom('events')
        .select(['name', 'payload'])
        .orderBy('seq')
        .execute()
      return rows.filter(({ payload }) => JSON.stringify(payload).includes(subjectId))
    },
  }
}

const effectCame = defineEvent(
  'tests.effect-came',
  z.object({ clause: z.string(), subjectId: z.string(), at: z.string() }),
)

/** Effects that leave a trace in their transaction; `before` may throw. */
export function tracedEffects(before: (subjectId: string) => void = () => {}): DeadlineEffects {
  const effect =
    (clause: string): DeadlineEffects['C4'] =>
    async (context, { subjectId, at }) => {
      await context.announce(effectCame, { clause, subjectId, at })
      before(subjectId)
    }
  return {
    C4: effect('C4'),
    C6: effect('C6'),
    'S6.response': effect('S6.response'),
    'S6.resolution': effect('S6.resolution'),
    'S7.response': effect('S7.response'),
    'S7.resolution': effect('S7.resolution'),
    'S8.response': effect('S8.response'),
    'S8.resolution': effect('S8.resolution'),
    'S9.response': effect('S9.response'),
  }
}
