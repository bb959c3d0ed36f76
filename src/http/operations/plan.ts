import {
  changePlanItem,
  getPlanItem,
  listPlanItems,
  tieTicket,
  untieTicket,
  writePlanItem,
} from '../../domains/plan/index.ts'
import { del, get, type Operation, post, put } from '../operation.ts'

/** The development plan, which answers wishes and questions in place of a deadline (S9). */
export const planOperations: readonly Operation[] = [
  get('/plan-items', listPlanItems, 'The development plan, or what you asked for'),
  post('/plan-items', writePlanItem, 'Put something on the plan', { status: 201 }),
  get('/plan-items/{itemId}', getPlanItem, 'One item, and by which tickets you asked for it'),
  put('/plan-items/{itemId}', changePlanItem, 'Change an item: whoever asked for it is told what matters to them'),
  put('/tickets/{ticketId}/plan-item/{itemId}', tieTicket, 'Answer a P4 ticket with an item of the plan'),
  del('/tickets/{ticketId}/plan-item', untieTicket, 'Take it off the item again'),
]
