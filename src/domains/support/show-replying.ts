import { z } from 'zod'
import { actorId } from '../../base/actor.ts'
import { present } from '../../base/errors.ts'
import { id } from '../../base/ids.ts'
import { view } from '../../platform/action.ts'
import { tellPages } from '../../platform/passing-event.ts'
import { worksAtDesk } from './desk-permissions.ts'
import { ticketOf } from './loading.ts'

/** Lets the desk's open pages know that somebody reads or answers a ticket. Nothing of it is kept, so it is a view. */
export const showReplying = view({
  name: 'support.show-replying',
  input: z.object({ ticketId: id, doing: z.enum(['reading', 'replying']).default('replying') }),
  output: z.object({}),
  load: ticketOf,
  permit: worksAtDesk,
  async run({ db, actor }, { ticketId, doing }) {
    const personId = present(actorId(actor))
    await tellPages(db, {
      name: `support.${doing}`,
      ids: { ticketId, personId },
      people: [],
      roles: ['agent', 'administrator'],
    })
    return {}
  },
})
