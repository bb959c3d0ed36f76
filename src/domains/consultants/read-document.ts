import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { view } from '../../platform/action.ts'
import { readFile, storedFile } from '../files/index.ts'
import { maySeeRecord } from './permissions.ts'
import { theDocument } from './subjects.ts'

/** A document's file, for its owner and administrators. */
export const readDocument = view({
  name: 'consultants.read-document',
  input: z.object({ documentId: id }),
  output: storedFile,
  load: theDocument,
  permit: maySeeRecord,
  denial: 'not_found',
  run: (context, _input, { fileId }) => readFile(context, fileId),
})
