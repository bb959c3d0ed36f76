import { z } from 'zod'
import { actorId } from '../../base/actor.ts'
import { present } from '../../base/errors.ts'
import { iso } from '../../base/time.ts'
import { view } from '../../platform/action.ts'
import { isSignedIn } from './permissions.ts'
import { sessionsOf } from './queries/sessions.ts'
import { sessionView } from './schemas.ts'

/** Where one is signed in, the latest first. Nobody has so many that they need pages. */
export const listSessions = view({
  name: 'accounts.list-sessions',
  input: z.object({}),
  output: z.object({ items: z.array(sessionView) }),
  permit: isSignedIn,
  async run(context) {
    const rows = await sessionsOf(context, present(actorId(context.actor)))
    const own = context.actor.kind === 'person' ? context.actor.sessionId : undefined
    return {
      items: rows.map(({ id, userAgent, ipAddress, createdAt, expiresAt }) => ({
        id,
        userAgent: userAgent === '' ? null : userAgent,
        ipAddress: ipAddress === '' ? null : ipAddress,
        createdAt: iso(createdAt),
        expiresAt: iso(expiresAt),
        current: id === own,
      })),
    }
  },
})
