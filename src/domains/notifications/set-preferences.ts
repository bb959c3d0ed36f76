import { Failure } from '../../base/errors.ts'
import { action } from '../../platform/action.ts'
import { mayHaveNotifications } from './permissions.ts'
import { toPreferencesView } from './preferences.ts'
import { keepPreferences, preferencesOf } from './queries/preferences.ts'
import { readerOf } from './reader.ts'
import { preferencesView, setPreferencesInput } from './schemas.ts'
import { clauseDemanding } from './topics.ts'

/** Changes one's own preferences. Throws `demanded_by_agreement` when one would switch off what a clause demands (C3). */
export const setPreferences = action({
  name: 'notifications.set-preferences',
  input: setPreferencesInput,
  output: preferencesView,
  permit: mayHaveNotifications,
  async run(context, { preferences }) {
    const { id } = readerOf(context)
    if (preferences.some(({ topic, wanted }) => !wanted && clauseDemanding(topic) !== null)) {
      throw new Failure('demanded_by_agreement')
    }
    // The last word on a topic and channel counts: one statement cannot write a row twice.
    const last = new Map(preferences.map((one) => [`${one.topic} ${one.channel}`, one]))
    await keepPreferences(context, id, [...last.values()], context.now)
    const kept = await preferencesOf(context, [id])
    return toPreferencesView(context.actor, kept.get(id) ?? [])
  },
})
