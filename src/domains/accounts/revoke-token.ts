import { z } from 'zod'
import { actorId } from '../../base/actor.ts'
import { present } from '../../base/errors.ts'
import { id } from '../../base/ids.ts'
import { action } from '../../platform/action.ts'
import { isSignedIn } from './permissions.ts'
import { revokeTokenOf } from './queries/tokens.ts'

/** Ends one of one's own tokens, for good. Throws `not_found` for others' and revoked ones. */
export const revokeToken = action({
  name: 'accounts.revoke-token',
  input: z.object({ tokenId: id }),
  output: z.object({}),
  permit: isSignedIn,
  about: ({ tokenId }) => tokenId,
  async run(context, { tokenId }) {
    present(await revokeTokenOf(context, present(actorId(context.actor)), tokenId))
    return {}
  },
})
