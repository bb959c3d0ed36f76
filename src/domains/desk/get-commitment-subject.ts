import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { view } from '../../platform/action.ts'
import { getCommitment } from '../commitments/index.ts'
import { requestOfPromise } from '../consultations/index.ts'
import { ticketOfPromise } from '../support/index.ts'
import { commitmentSubject } from './schemas.ts'

/** The request or the ticket that a promise is about, as far as its reader may read that too. Throws `not_found`. */
export const getCommitmentSubject = view({
  name: 'desk.get-commitment-subject',
  input: z.object({ commitmentId: id }),
  output: commitmentSubject,
  load: getCommitment.within,
  // Whoever may read the promise: the door of that verb has asked.
  permit: () => true,
  async run(context, _input, promise) {
    if (promise.subjectKind === 'ticket') {
      const found = await ticketOfPromise(context, promise)
      return { about: found && { kind: 'ticket' as const, ...found.ticket }, reported: found?.own ?? false }
    }
    const request = await requestOfPromise(context, promise)
    return { about: request && { kind: 'request' as const, ...request }, reported: false }
  },
})
