import { actorId } from '../../base/actor.ts'
import { Failure, present } from '../../base/errors.ts'
import { m } from '../../messages/messages.js'
import { action } from '../../platform/action.ts'
import { recordChanged } from './events.ts'
import { mayDecide } from './permissions.ts'
import { settleDocument } from './queries/documents.ts'
import { recordOf } from './record.ts'
import { acceptDocumentInput, consultantRecord } from './schemas.ts'
import { theDocument } from './subjects.ts'
import { dayOf } from './verification.ts'

/**
 * An administrator has read a document and found it in order, valid to the end of `expiresOn`. Identity and licences
 * must name that day, since a verification ends with them. Throws `conflict` if it was reviewed meanwhile.
 */
export const acceptDocument = action({
  name: 'consultants.accept-document',
  input: acceptDocumentInput,
  output: consultantRecord,
  load: theDocument,
  permit: mayDecide,
  about: ({ documentId }) => documentId,
  run: async (context, { documentId, number, expiresOn }, { kind, personId }) => {
    const { db, now, actor, locale } = context
    const needsDay = kind === 'identity' || kind === 'licence'
    if ((expiresOn === null && needsDay) || (expiresOn !== null && expiresOn < dayOf(now))) {
      const message = m.consultants_expiry_to_come({}, { locale })
      throw new Failure('invalid_input', [{ path: 'expiresOn', code: 'expiry_to_come', message }])
    }
    const change = {
      acceptedAt: now,
      reviewedBy: actorId(actor),
      expiresOn,
      ...(number === undefined ? {} : { number }),
    }
    present(await settleDocument(db, documentId, change), 'conflict')
    await context.announce(recordChanged, { personId }, { people: [personId], roles: ['administrator'] })
    return recordOf(context, personId)
  },
})
