import { actorId } from '../../base/actor.ts'
import { present } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import { action } from '../../platform/action.ts'
import { mayCreateTokens } from './permissions.ts'
import { insertToken } from './queries/tokens.ts'
import { createTokenInput, newTokenView } from './schemas.ts'
import { hashOfSecret, newTokenSecret, toTokenView } from './token.ts'

/** Makes a personal token. Its secret is in this answer and nowhere else: only its hash is kept. */
export const createToken = action({
  name: 'accounts.create-token',
  input: createTokenInput,
  output: newTokenView,
  permit: mayCreateTokens,
  async run(context, { name, scopes, days }) {
    const secret = newTokenSecret()
    const row = await insertToken(context, {
      id: newId(context.now),
      personId: present(actorId(context.actor)),
      name,
      secretHash: hashOfSecret(secret),
      ending: secret.slice(-4),
      scopes: [...new Set(scopes)],
      expiresAt: context.now.add({ hours: 24 * days }),
    })
    return { ...toTokenView(row), secret }
  },
})
