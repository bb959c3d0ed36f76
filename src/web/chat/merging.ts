import type { Said } from './types.ts'

/** What is known and what has come, each message once, in the order of the chat. What came last of a message stands. */
export function merged(known: readonly Said[], come: readonly Said[]): readonly Said[] {
  if (come.length === 0) return known
  const byId = new Map(known.map((message) => [message.id, message]))
  for (const message of come) byId.set(message.id, message)
  return [...byId.values()].toSorted((one, other) => one.position - other.position)
}
