import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { action } from '../../platform/action.ts'
import { findablesOf } from './findable.ts'
import { mayIndex } from './permissions.ts'
import { removeEntries, saveEntries } from './queries.ts'
import { kind } from './schemas.ts'
import { spellingOf, termsOf } from './terms.ts'

/** Reads things anew from the domains that own them; what can no longer be found is forgotten. */
export const indexSubjects = action({
  name: 'search.index-subjects',
  input: z.object({ kind, ids: z.array(id) }),
  output: z.object({ indexed: z.int() }),
  permit: mayIndex,
  async run(context, { kind, ids }) {
    const found = await findablesOf(context, kind, ids)
    const entries = found.map((thing) => ({
      kind,
      subjectId: thing.id,
      terms: termsOf(thing),
      spelling: spellingOf(thing),
      visibleTo: [...thing.visibleTo],
      visibleRoles: [...thing.visibleRoles],
      indexedAt: context.now,
    }))
    // In one order, so that two that index the same wait for each other.
    await saveEntries(
      context.db,
      entries.toSorted((a, b) => a.subjectId.localeCompare(b.subjectId)),
    )
    const known = new Set(found.map((thing) => thing.id))
    await removeEntries(
      context.db,
      kind,
      ids.filter((one) => !known.has(one)),
    )
    return { indexed: entries.length }
  },
})
