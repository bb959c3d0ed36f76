import { z } from 'zod'
import { present } from '../../base/errors.ts'
import { id } from '../../base/ids.ts'
import { action } from '../../platform/action.ts'
import { recordChanged } from './events.ts'
import { mayChangeOwn } from './permissions.ts'
import { removeDocumentRow } from './queries/documents.ts'
import { recordOf } from './record.ts'
import { consultantRecord } from './schemas.ts'
import { theDocument } from './subjects.ts'

/** Takes back a document that was not accepted. Throws `not_open_for_this` for one that was: a verification rests on it. */
export const removeDocument = action({
  name: 'consultants.remove-document',
  input: z.object({ documentId: id }),
  output: consultantRecord,
  load: theDocument,
  permit: mayChangeOwn,
  denial: 'not_found',
  about: ({ documentId }) => documentId,
  run: async (context, { documentId }) => {
    const { db, now } = context
    const { personId } = present(await removeDocumentRow(db, documentId, now), 'not_open_for_this')
    await context.announce(recordChanged, { personId }, { people: [personId], roles: ['administrator'] })
    return recordOf(context, personId)
  },
})
