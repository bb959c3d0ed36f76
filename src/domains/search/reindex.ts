import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { action, type Caller, type Context } from '../../platform/action.ts'
import { peopleAfter } from '../accounts/index.ts'
import { consultantsAfter, listSpecialties } from '../consultants/index.ts'
import { requestsAfter } from '../consultations/index.ts'
import { ticketsAfter } from '../support/index.ts'
import { indexSubjects } from './index-subjects.ts'
import { mayIndex } from './permissions.ts'
import { type Kind, kinds, reindexInput } from './schemas.ts'

const batch = 200

const idsAfter: Readonly<Record<Kind, (context: Context, after: string | null) => Promise<string[]>>> = {
  request: (context, after) => requestsAfter(context, after, batch),
  ticket: (context, after) => ticketsAfter(context, after, batch),
  consultant: (context, after) => consultantsAfter(context, after, batch),
  person: (context, after) => peopleAfter(context, after, batch),
  specialty: async (context, after) => {
    const { items } = await listSpecialties.within(context, { retired: true })
    const ids = items.map((specialty) => specialty.id).toSorted()
    return ids.filter((one) => after === null || one > after).slice(0, batch)
  },
}

/** One batch of a kind, in a transaction of its own; `next` is where the following one begins, null at the end. */
export const reindex = action({
  name: 'search.reindex',
  input: reindexInput,
  output: z.object({ indexed: z.int(), next: id.nullable() }),
  permit: mayIndex,
  async run(context, { kind, after }) {
    const ids = await idsAfter[kind](context, after)
    const { indexed } = await indexSubjects.within(context, { kind, ids })
    return { indexed, next: ids.length < batch ? null : (ids.at(-1) ?? null) }
  },
})

/** Everything, batch by batch, while others work. Returns how much can be found. */
export async function reindexAll(caller: Caller): Promise<number> {
  let total = 0
  for (const kind of kinds) {
    let after: string | null = null
    do {
      const { indexed, next }: { indexed: number; next: string | null } = await reindex(caller, { kind, after })
      total += indexed
      after = next
    } while (after !== null)
  }
  return total
}
