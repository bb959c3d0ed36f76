import { z } from 'zod'
import { actorId } from '../../base/actor.ts'
import { present } from '../../base/errors.ts'
import { id, newId } from '../../base/ids.ts'
import { iso } from '../../base/time.ts'
import { action, type Context, view } from '../../platform/action.ts'
import { personNames } from '../accounts/index.ts'
import { mayRemoveFilter, ownsFilter, worksAtDesk } from './desk-permissions.ts'
import { deleteFilter, type FilterRow, filtersFor, insertFilter, lockFilter, updateFilter } from './queries/filters.ts'
import { type SavedFilter, savedFilter, savedFilterList, saveFilterInput, ticketFilter } from './schemas/desk.ts'

const filterId = z.object({ filterId: id })
const lockedFilter = async ({ db }: Context, input: { filterId: string }) =>
  present(await lockFilter(db, input.filterId))

/** One's own filters, and those that others share. */
export const listFilters = view({
  name: 'support.list-filters',
  input: z.object({}),
  output: savedFilterList,
  permit: worksAtDesk,
  async run(context) {
    const rows = await filtersFor(context.db, present(actorId(context.actor), 'forbidden'))
    return { items: await viewFilters(context, rows) }
  },
})

/** Keeps a filter under a name, for oneself or for everybody at the desk. */
export const saveFilter = action({
  name: 'support.save-filter',
  input: saveFilterInput,
  output: savedFilter,
  permit: worksAtDesk,
  async run(context, { name, definition, shared }) {
    const { db, now, actor } = context
    const row = {
      id: newId(now),
      ownerId: present(actorId(actor), 'forbidden'),
      name,
      definition: JSON.stringify(definition),
      sharedAt: shared ? now : null,
      createdAt: now,
    }
    return viewFilter(context, await insertFilter(db, row))
  },
})

/** Gives all of the desk one's filter, or keeps it to oneself again. */
export const shareFilter = action({
  name: 'support.share-filter',
  input: filterId.extend({ shared: z.boolean() }),
  output: savedFilter,
  load: lockedFilter,
  permit: ownsFilter,
  denial: 'not_found',
  run: async (context, { shared }, filter) =>
    viewFilter(context, await updateFilter(context.db, filter.id, { sharedAt: shared ? context.now : null })),
})

export const removeFilter = action({
  name: 'support.remove-filter',
  input: filterId,
  output: z.object({}),
  load: lockedFilter,
  permit: mayRemoveFilter,
  denial: 'not_found',
  about: (input) => input.filterId,
  async run({ db }, input) {
    await deleteFilter(db, input.filterId)
    return {}
  },
})

async function viewFilters(context: Context, rows: readonly FilterRow[]): Promise<SavedFilter[]> {
  const names = await personNames(
    context,
    rows.map(({ ownerId }) => ownerId),
  )
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    owner: { id: row.ownerId, name: names.get(row.ownerId) ?? '' },
    own: row.ownerId === actorId(context.actor),
    shared: row.sharedAt !== null,
    definition: ticketFilter.parse(row.definition),
    createdAt: iso(row.createdAt),
  }))
}

const viewFilter = async (context: Context, row: FilterRow): Promise<SavedFilter> =>
  present((await viewFilters(context, [row]))[0], 'internal')
