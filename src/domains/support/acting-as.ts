import { type Actor, visitor } from '../../base/actor.ts'
import type { Context } from '../../platform/action.ts'
import { getPerson } from '../accounts/index.ts'

/** Somebody as they are now, for what they asked for earlier: who has left the desk meanwhile does no more there. */
export async function actingAs(context: Context, personId: string): Promise<Context> {
  const { id, roles, locale, timeZone, suspendedAt } = await getPerson(context, personId)
  const actor: Actor = suspendedAt === null ? { kind: 'person', id, roles, locale, timeZone } : visitor
  return { ...context, actor }
}
