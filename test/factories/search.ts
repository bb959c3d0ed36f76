import { search } from '../../src/domains/search/index.ts'
import type { Caller } from '../../src/platform/action.ts'
import { indexing } from '../../src/worker/indexing.ts'
import { relayEvents } from '../../src/worker/relay.ts'
import type { World } from '../world.ts'

/** Lets the index learn of everything that was announced. */
export async function catchUp({ platform }: World): Promise<void> {
  while ((await relayEvents(platform, indexing)) > 0);
}

/** What somebody finds, as `kind title`. */
export async function found(caller: Caller, q: string): Promise<string[]> {
  const { items } = await search(caller, { q, limit: 100 })
  return items.map(({ kind, title }) => `${kind} ${title.text}`)
}
