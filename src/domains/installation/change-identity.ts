import { z } from 'zod'
import { actorId } from '../../base/actor.ts'
import { present } from '../../base/errors.ts'
import { action, view } from '../../platform/action.ts'
import { installationOf } from './get-installation.ts'
import { mayInstall } from './permissions.ts'
import { changeProfile, profile, settle } from './queries.ts'
import { changeIdentityInput, identityView, installationView, names as namesSchema } from './schemas.ts'

/** Names and colour as they were set: what a language borrows from another is not among them. */
export const getIdentity = view({
  name: 'installation.get-identity',
  input: z.object({}),
  output: identityView,
  permit: mayInstall,
  async run({ db }) {
    const row = await profile(db)
    return { names: namesSchema.parse(row.names), accent: row.accent }
  },
})

/** Gives the platform its names and its colour; a step of the installation is done with it. */
export const changeIdentity = action({
  name: 'installation.change-identity',
  input: changeIdentityInput,
  output: installationView,
  permit: mayInstall,
  async run(context, { names, accent }) {
    const by = { at: context.now, by: present(actorId(context.actor)) }
    await changeProfile(context.db, by, { names: JSON.stringify(names), accent })
    await settle(context.db, { step: 'identity', as: 'done' }, by)
    const installation = await installationOf(context)
    return { ...installation, name: installation.names[context.locale] }
  },
})
