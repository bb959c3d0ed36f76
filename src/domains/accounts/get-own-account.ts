import { z } from 'zod'
import { actorId } from '../../base/actor.ts'
import { present } from '../../base/errors.ts'
import { isoOrNull } from '../../base/time.ts'
import { view } from '../../platform/action.ts'
import { isSignedIn } from './permissions.ts'
import { toPersonView } from './person.ts'
import { hasPassword, passkeysOf, personById } from './queries/people.ts'
import { ownAccountView } from './schemas.ts'

/** Oneself, with the ways in which one can sign in. */
export const getOwnAccount = view({
  name: 'accounts.get-own-account',
  input: z.object({}),
  output: ownAccountView,
  permit: isSignedIn,
  async run(context) {
    const row = present(await personById(context, present(actorId(context.actor))))
    const passkeys = await passkeysOf(context, row.id)
    return {
      ...toPersonView(row),
      hasPassword: await hasPassword(context, row.id),
      secondFactor: row.twoFactorEnabled,
      passkeys: passkeys.map(({ id, name, createdAt }) => ({ id, name, createdAt: isoOrNull(createdAt) })),
    }
  },
})
