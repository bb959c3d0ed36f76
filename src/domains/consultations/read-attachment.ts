import { z } from 'zod'
import { Failure } from '../../base/errors.ts'
import { id } from '../../base/ids.ts'
import { view } from '../../platform/action.ts'
import { readFile, storedFile } from '../files/index.ts'
import { requestAndOffered } from './loading.ts'
import { maySeeRequest } from './permissions.ts'
import { holdsFile } from './queries/messages.ts'

/** A file of a request, or of the conversation about it. */
export const readAttachment = view({
  name: 'consultations.read-attachment',
  input: z.object({ requestId: id, fileId: id }),
  output: storedFile,
  load: requestAndOffered,
  permit: maySeeRequest,
  denial: 'not_found',
  async run(context, { requestId, fileId }) {
    if (!(await holdsFile(context.db, requestId, fileId))) throw new Failure('not_found')
    return readFile(context, fileId)
  },
})
