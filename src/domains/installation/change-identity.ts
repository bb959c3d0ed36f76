import { actorId } from '../../base/actor.ts'
import { present } from '../../base/errors.ts'
import { action } from '../../platform/action.ts'
import { installationOf } from './get-installation.ts'
import { mayInstall } from './permissions.ts'
import { changeProfile, settle } from './queries.ts'
import { changeIdentityInput, installationView } from './schemas.ts'

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
