import { isOperator } from '../../base/actor.ts'
import { view } from '../../platform/action.ts'
import { listCommitments } from '../commitments/index.ts'
import { requestsOfPromises } from '../consultations/index.ts'
import { ticketsOfPromises } from '../support/index.ts'
import { type Deadline, deadlinePage, deadlineQuery } from './schemas.ts'

/** Promises by their deadline, each with the request (C4, C6) or the ticket (S6 to S9) that it is about. */
export const listDeadlines = view({
  name: 'desk.list-deadlines',
  input: deadlineQuery,
  output: deadlinePage,
  permit: isOperator,
  async run(context, query) {
    const { items, next } = await listCommitments.within(context, query)
    const [requestOf, ticketOf] = [await requestsOfPromises(context, items), await ticketsOfPromises(context, items)]
    const about = (subjectId: string): Deadline['about'] | undefined => {
      const [request, ticket] = [requestOf(subjectId), ticketOf(subjectId)]
      if (request !== undefined) return { kind: 'request', ...request }
      return ticket && { kind: 'ticket', ...ticket }
    }
    return {
      items: items.flatMap((promised) => {
        const subject = about(promised.subjectId)
        return subject === undefined ? [] : [{ ...promised, about: subject }]
      }),
      next,
    }
  },
})
