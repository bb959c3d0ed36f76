import { z } from 'zod'
import { actorId } from '../../base/actor.ts'
import { present } from '../../base/errors.ts'
import { id } from '../../base/ids.ts'
import { action } from '../../platform/action.ts'
import { isSignedIn } from './permissions.ts'
import { deleteSession, deleteSessions } from './queries/sessions.ts'

/** Ends one of one's own sessions: its next request comes from nobody. Throws `not_found` for others' and ended ones. */
export const endSession = action({
  name: 'accounts.end-session',
  input: z.object({ sessionId: id }),
  output: z.object({}),
  permit: isSignedIn,
  about: ({ sessionId }) => sessionId,
  async run(context, { sessionId }) {
    present(await deleteSession(context, present(actorId(context.actor)), sessionId))
    return {}
  },
})

/** Ends all of one's own sessions but the one that asks. */
export const endOtherSessions = action({
  name: 'accounts.end-other-sessions',
  input: z.object({}),
  output: z.object({}),
  permit: isSignedIn,
  async run(context) {
    const own = context.actor.kind === 'person' ? (context.actor.sessionId ?? null) : null
    await deleteSessions(context, present(actorId(context.actor)), own)
    return {}
  },
})
