import { actorId } from '../../base/actor.ts'
import { present } from '../../base/errors.ts'
import { action } from '../../platform/action.ts'
import { recordChanged } from './events.ts'
import { mayDecide } from './permissions.ts'
import { settleDocument } from './queries/documents.ts'
import { recordOf } from './record.ts'
import { consultantRecord, refuseDocumentInput } from './schemas.ts'
import { theDocument } from './subjects.ts'

/** An administrator has read a document and cannot rely on it, and says why. Throws `conflict` if it was reviewed meanwhile. */
export const refuseDocument = action({
  name: 'consultants.refuse-document',
  input: refuseDocumentInput,
  output: consultantRecord,
  load: theDocument,
  permit: mayDecide,
  about: ({ documentId }) => documentId,
  run: async (context, { documentId, reason, note }, { personId }) => {
    const { db, now, actor } = context
    const change = { refusedAt: now, reviewedBy: actorId(actor), refusalReason: reason, refusalNote: note ?? null }
    present(await settleDocument(db, documentId, change), 'conflict')
    await context.announce(recordChanged, { personId }, { people: [personId], roles: ['administrator'] })
    return recordOf(context, personId)
  },
})
