import type { Context } from '../../platform/action.ts'
import { about } from './events.ts'
import { firstTicketsOfItem, ownTicketsOfItems, peopleOfItems } from './queries/planned.ts'

type Own = { readonly id: string; readonly number: string; readonly subject: string }

/** By item of the plan: how many people asked for it, and by which tickets somebody did so themselves. */
export async function askedForItems({ db }: Context, itemIds: readonly string[], personId: string | null) {
  const people = new Map<string, number>()
  const own = new Map<string, Own[]>()
  if (itemIds.length === 0) return { people, own }
  for (const { planItemId, count } of await peopleOfItems(db, itemIds)) people.set(planItemId, count)
  for (const { planItemId, ...ticket } of personId === null ? [] : await ownTicketsOfItems(db, itemIds, personId)) {
    own.set(planItemId, [...(own.get(planItemId) ?? []), ticket])
  }
  return { people, own }
}

/** Everybody who asked for an item of the plan, each with the first of their tickets that did. */
export const whoAskedFor = async ({ db }: Context, itemId: string) =>
  (await firstTicketsOfItem(db, itemId)).map((ticket) => about(ticket))
