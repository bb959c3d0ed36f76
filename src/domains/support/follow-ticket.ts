import { z } from 'zod'
import { actorId } from '../../base/actor.ts'
import { present } from '../../base/errors.ts'
import { action } from '../../platform/action.ts'
import { worksAtDesk } from './desk-permissions.ts'
import { ticketOf } from './loading.ts'
import { deleteFollower, insertFollowers } from './queries/ties.ts'
import { followInput } from './schemas/desk.ts'

/** Is told from now on what happens on a ticket, though it is somebody else's. */
export const followTicket = action({
  name: 'support.follow-ticket',
  input: followInput,
  output: z.object({}),
  load: ticketOf,
  permit: worksAtDesk,
  about: ({ ticketId }) => ticketId,
  async run({ db, now, actor }, { ticketId }) {
    const personId = present(actorId(actor), 'forbidden')
    await insertFollowers(db, [{ ticketId, personId, since: now, why: 'wish' }])
    return {}
  },
})

export const unfollowTicket = action({
  name: 'support.unfollow-ticket',
  input: followInput,
  output: z.object({}),
  load: ticketOf,
  permit: worksAtDesk,
  about: ({ ticketId }) => ticketId,
  async run({ db, actor }, { ticketId }) {
    await deleteFollower(db, ticketId, present(actorId(actor), 'forbidden'))
    return {}
  },
})
