import {
  changePlanItem,
  getPlanItem,
  listPlanItems,
  tieTicket,
  untieTicket,
  writePlanItem,
} from '../../src/domains/plan/index.ts'
import { item } from '../factories/plan.ts'
import { operators, row, signedIn } from './row.ts'

/** Everybody who is signed in reads the plan; whoever works at the desk writes it. */
export const planRows = [
  row(listPlanItems, signedIn),
  row(getPlanItem, signedIn, { input: ({ planItemId }) => ({ itemId: planItemId }) }),
  row(writePlanItem, operators, { input: () => item }),
  row(changePlanItem, operators, { input: ({ planItemId }) => ({ ...item, itemId: planItemId }) }),
  row(tieTicket, operators, { input: ({ wishId, planItemId }) => ({ ticketId: wishId, itemId: planItemId }) }),
  row(untieTicket, operators, { input: ({ wishId }) => ({ ticketId: wishId }) }),
]
