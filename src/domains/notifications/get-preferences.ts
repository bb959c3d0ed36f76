import { z } from 'zod'
import { view } from '../../platform/action.ts'
import { mayHaveNotifications } from './permissions.ts'
import { toPreferencesView } from './preferences.ts'
import { preferencesOf } from './queries/preferences.ts'
import { readerOf } from './reader.ts'
import { preferencesView } from './schemas.ts'

/** One's own preferences, and the clause that demands what cannot be switched off. */
export const getPreferences = view({
  name: 'notifications.get-preferences',
  input: z.object({}),
  output: preferencesView,
  permit: mayHaveNotifications,
  async run(context) {
    const { id } = readerOf(context)
    const preferences = await preferencesOf(context, [id])
    return toPreferencesView(context.actor, preferences.get(id) ?? [])
  },
})
