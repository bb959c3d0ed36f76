import { z } from 'zod'
import { isSystem } from '../../base/actor.ts'
import { action } from '../../platform/action.ts'
import { systemNow } from '../../platform/system-clock.ts'
import { deleteExpired } from './queries/sessions.ts'

/** Removes sessions that have ended and links that no longer work: what nobody can use need not be kept. */
export const sweepExpired = action({
  name: 'accounts.sweep-expired',
  input: z.object({}),
  output: z.object({}),
  permit: isSystem,
  async run(context) {
    // They end by the machine's time, which better-auth gave them.
    await deleteExpired(context, systemNow())
    return {}
  },
})
