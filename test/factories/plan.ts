import { writePlanItem } from '../../src/domains/plan/index.ts'
import { openTicket } from '../../src/domains/support/index.ts'
import type { Person } from './consultations.ts'

const inAll = (text: string) => ({ ar: text, fr: text, en: text })

/** Something on the plan. */
export const item = {
  title: inAll('Dark pages'),
  texts: inAll('Pages that one can read at night.'),
  state: 'planned',
  dueOn: '2027-03-01',
} as const

/** A wish: P4, which has no deadline for its solution. */
export const wish = {
  category: 'wish',
  subject: 'Dark pages',
  body: 'I would like to read at night.',
  impact: 'no_harm',
  language: 'en',
} as const

/** An item of the agent's, and a wish of the client's that it would answer. */
export async function furnishPlan({ client, agent }: { readonly client: Person; readonly agent: Person }) {
  return { planItemId: (await writePlanItem(agent, item)).id, wishId: (await openTicket(client, wish)).id }
}
