import { action } from '../../platform/action.ts'
import { addNote } from './add-note.ts'
import { perform } from './deeds.ts'
import { lockedTicketOf } from './loading.ts'
import { answersFor } from './permissions.ts'
import { noteTicketInput } from './schemas/desk.ts'
import { ticketMessage } from './schemas.ts'

/** A colleague's note, and what its macro does along with it: all of that or nothing. Throws what a deed throws. */
export const noteTicket = action({
  name: 'support.note-ticket',
  input: noteTicketInput,
  output: ticketMessage,
  load: lockedTicketOf,
  permit: answersFor,
  denial: 'not_found',
  async run(context, { deeds, ...words }, { id }) {
    const message = await addNote.within(context, words)
    for (const deed of deeds) await perform(context, id, deed)
    return message
  },
})
