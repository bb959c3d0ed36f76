import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { view } from '../../platform/action.ts'
import { getCommitment } from '../commitments/index.ts'
import { requestAndOffered } from './loading.ts'
import { maySeeRequest } from './permissions.ts'
import { requestOfSubject } from './request-of-subject.ts'
import { commitmentRequest } from './schemas.ts'

/**
 * The request that a promise is about (C4's stands for an offer of it, C6's for itself); null for whoever may read the
 * promise and no longer the request, as a consultant whose offer has lapsed. Throws `not_found`.
 */
export const getCommitmentRequest = view({
  name: 'consultations.get-commitment-request',
  input: z.object({ commitmentId: id }),
  output: commitmentRequest,
  load: getCommitment.within,
  // Whoever may read the promise: the door of that verb has asked.
  permit: () => true,
  async run(context, _input, promise) {
    const { requestId } = await requestOfSubject(context, promise)
    const request = await requestAndOffered(context, { requestId })
    if (!maySeeRequest(context.actor, request)) return { request: null }
    const { number, subject, state } = request
    return { request: { id: requestId, number, subject, state } }
  },
})
