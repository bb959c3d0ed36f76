import type { Actor } from '../../base/actor.ts'
import type { PreferencesView } from './schemas.ts'
import { clauseDemanding, concerns, type Preference, topics, wants } from './topics.ts'

/** What somebody is told by which channel: the topics that can concern them, with what the agreement demands. */
export const toPreferencesView = (actor: Actor, preferences: readonly Preference[]): PreferencesView => ({
  topics: topics
    .filter((topic) => concerns(topic, actor))
    .map((topic) => ({
      topic,
      clause: clauseDemanding(topic),
      channels: {
        in_app: wants(preferences, topic, 'in_app'),
        mail: wants(preferences, topic, 'mail'),
        push: wants(preferences, topic, 'push'),
      },
    })),
})
