import { z } from 'zod'
import { actorId } from '../../base/actor.ts'
import { present } from '../../base/errors.ts'
import { view } from '../../platform/action.ts'
import { isSignedIn } from './permissions.ts'
import { openTokensOf } from './queries/tokens.ts'
import { tokenView } from './schemas.ts'
import { toTokenView } from './token.ts'

/** One's own tokens that still work, the newest first. */
export const listTokens = view({
  name: 'accounts.list-tokens',
  input: z.object({}),
  output: z.object({ items: z.array(tokenView) }),
  permit: isSignedIn,
  async run(context) {
    const rows = await openTokensOf(context, present(actorId(context.actor)))
    return { items: rows.map(toTokenView) }
  },
})
