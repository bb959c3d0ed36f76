import type { Instant } from '../../base/time.ts'
import type { Context } from '../../platform/action.ts'
import { getPeople } from '../accounts/index.ts'
import { dutyCalendar, spanOf } from './loading.ts'
import { absencesAfter } from './queries/agents.ts'
import { overridesAfter, rotaRow } from './queries/rota.ts'
import { callOrder, type Plan } from './rota.ts'

/** The rota as it stands from an instant on, with whoever stands in for whom, and the absences of its people. */
export async function planFrom(context: Context, at: Instant): Promise<Plan & { readonly revision: number }> {
  const { members, startsOn, handoverAt, revision } = await rotaRow(context.db)
  const { timeZone } = await dutyCalendar(context, at)
  const overrides = await overridesAfter(context.db, at)
  const absences = await absencesAfter(context.db, at)
  return {
    revision,
    rota: { members, startsOn, handoverAt, timeZone },
    overrides: overrides.map((row) => ({
      id: row.id,
      personId: row.personId,
      madeAt: row.madeAt.epochMilliseconds,
      ...spanOf(row),
    })),
    absences: absences.map((row) => ({ personId: row.personId, ...spanOf(row) })),
  }
}

/**
 * Whom to call at an instant, in order: who is on call, then the rota's next. Whoever is away or suspended, or no
 * operator any more, is left out; empty when there is nobody, which pages show as a gap.
 */
export async function onCall(context: Context, at: Instant): Promise<string[]> {
  const order = callOrder(await planFrom(context, at), at.epochMilliseconds)
  const people = await getPeople(context, order)
  return order.filter((id) => {
    const person = people.get(id)
    return person !== undefined && person.suspendedAt === null && person.roles.some(isCallable)
  })
}

export const isCallable = (role: string): boolean => role === 'agent' || role === 'administrator'
