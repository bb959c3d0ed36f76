import { view } from '../../platform/action.ts'
import { requestAndOffered } from './loading.ts'
import { maySeeRequest } from './permissions.ts'
import { requestId, requestView } from './schemas.ts'
import { viewRequest } from './view-requests.ts'

/** One request with its offers and the promises about it, each reader seeing what concerns them. Throws `not_found`. */
export const getRequest = view({
  name: 'consultations.get-request',
  input: requestId,
  output: requestView,
  load: requestAndOffered,
  permit: maySeeRequest,
  denial: 'not_found',
  run: (context, _input, request) => viewRequest(context, request),
})
