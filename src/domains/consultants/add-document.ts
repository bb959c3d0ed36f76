import { Failure } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import { m } from '../../messages/messages.js'
import { action } from '../../platform/action.ts'
import { claimFiles } from '../files/index.ts'
import { recordChanged } from './events.ts'
import { mayChangeOwn } from './permissions.ts'
import { insertDocument, mostDocuments, selectDocuments } from './queries/documents.ts'
import { selectHeldSpecialties } from './queries/records.ts'
import { recordOf } from './record.ts'
import { addDocumentInput, consultantRecord } from './schemas.ts'
import { theConsultant } from './subjects.ts'

/** Adds a document, uploaded before, that an administrator will review. A licence is for a specialty that one holds. */
export const addDocument = action({
  name: 'consultants.add-document',
  input: addDocumentInput,
  output: consultantRecord,
  load: theConsultant,
  permit: mayChangeOwn,
  denial: 'not_found',
  about: ({ personId }) => personId,
  run: async (context, { personId, fileId, kind, specialtyId, number, expiresOn }) => {
    const { db, now, locale } = context
    if ((await selectDocuments(db, personId)).length >= mostDocuments) throw new Failure('too_many_files')
    const held = await selectHeldSpecialties(db, personId)
    if (specialtyId !== null && !held.some(({ id, parentId }) => id === specialtyId || parentId === specialtyId)) {
      const message = m.consultants_unknown_specialty({}, { locale })
      throw new Failure('invalid_input', [{ path: 'specialtyId', code: 'unknown_specialty', message }])
    }
    await claimFiles(context, personId, [fileId], 'fileId')
    await insertDocument(db, {
      id: newId(now),
      personId,
      kind,
      specialtyId,
      fileId,
      number: number ?? null,
      expiresOn: expiresOn ?? null,
      addedAt: now,
    })
    await context.announce(recordChanged, { personId }, { people: [personId], roles: ['administrator'] })
    return recordOf(context, personId)
  },
})
