import { actorId } from '../../base/actor.ts'
import { present } from '../../base/errors.ts'
import { action } from '../../platform/action.ts'
import { languagesChanged } from './events.ts'
import { installationOf } from './get-installation.ts'
import { mayInstall } from './permissions.ts'
import { changeProfile, settle } from './queries.ts'
import { changeLanguagesInput, installationView } from './schemas.ts'

/** Offers exactly these languages. Whoever has set another for themself gets the default, by what follows. */
export const changeLanguages = action({
  name: 'installation.change-languages',
  input: changeLanguagesInput,
  output: installationView,
  permit: mayInstall,
  async run(context, { languages, defaultLanguage }) {
    const by = { at: context.now, by: present(actorId(context.actor)) }
    await changeProfile(context.db, by, { languages, defaultLanguage })
    await settle(context.db, { step: 'languages', as: 'done' }, by)
    await context.announce(languagesChanged, { languages, defaultLanguage })
    const installation = await installationOf(context)
    return { ...installation, name: installation.names[context.locale] }
  },
})
