import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { action, type Context } from '../../platform/action.ts'
import { consultantsWithSpecialty } from '../consultants/index.ts'
import { requestsOfSpecialty } from '../consultations/index.ts'
import { specialtyPartlyIndexed } from './events.ts'
import { indexSubjects } from './index-subjects.ts'
import { mayIndex } from './permissions.ts'

const batch = 200

type Batch = { readonly specialtyId: string; readonly after: string | null; readonly limit: number }
const readers: Readonly<Record<'request' | 'consultant', (context: Context, batch: Batch) => Promise<string[]>>> = {
  request: requestsOfSpecialty,
  consultant: consultantsWithSpecialty,
}

/**
 * The requests, or the consultants, that are found by the name of a specialty: one batch a transaction. Announces
 * where the next begins, so that a specialty with many of them holds up nothing else.
 */
export const indexSpecialty = action({
  name: 'search.index-specialty',
  input: z.object({ kind: z.enum(['request', 'consultant']), specialtyId: id, after: id.nullable() }),
  output: z.object({ indexed: z.int() }),
  permit: mayIndex,
  about: ({ specialtyId }) => specialtyId,
  async run(context, { kind, specialtyId, after }) {
    const ids = await readers[kind](context, { specialtyId, after, limit: batch })
    const last = ids.at(-1)
    if (ids.length === batch && last !== undefined) {
      await context.announce(specialtyPartlyIndexed, { kind, specialtyId, after: last })
    }
    return indexSubjects.within(context, { kind, ids })
  },
})
