import { z } from 'zod'
import { isSystem } from '../../base/actor.ts'
import { locale } from '../../base/locale.ts'
import { action } from '../../platform/action.ts'
import { moveLanguage } from './queries/people.ts'

/** Whoever has set a language that is no longer offered is spoken to in the default from now on. */
export const followLanguages = action({
  name: 'accounts.follow-languages',
  input: z.object({ languages: z.array(locale).min(1), defaultLanguage: locale }),
  output: z.object({}),
  permit: isSystem,
  async run(context, { languages, defaultLanguage }) {
    await moveLanguage(context, languages, defaultLanguage)
    return {}
  },
})
