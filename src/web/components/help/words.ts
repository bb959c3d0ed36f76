import type { ArticleView } from '#domains/help-centre/schemas.ts'
import type { CategoryIcon } from '#domains/help-centre/schemas/categories.ts'
import type { TextState, TextsView } from '#domains/help-centre/schemas/editing.ts'
import { m } from '#messages'
import type { Tone } from '../tone.ts'

type VoteReason = NonNullable<TextsView['comments'][number]['reason']>

export const audienceWord: Record<ArticleView['audience'][number], () => string> = {
  client: m.help_audience_client,
  consultant: m.help_audience_consultant,
  operator: m.help_audience_operator,
  everyone: m.help_audience_everyone,
}

export const count = (articles: number): string => m.help_all_articles({ count: articles })
export const found = (hits: number): string => m.help_found({ count: hits })

export const textStateTone: Record<TextState, Tone> = {
  missing: 'bad',
  draft: 'warn',
  in_review: 'accent',
  scheduled: 'accent',
  published: 'good',
  outdated: 'warn',
}
const states: Record<TextState, () => string> = {
  missing: m.help_state_missing,
  draft: m.help_state_draft,
  in_review: m.help_state_in_review,
  scheduled: m.help_state_scheduled,
  published: m.help_state_published,
  outdated: m.help_state_outdated,
}
/** A draft beside what is published is said too. */
export const textStateWord = (state: TextState, drafting: boolean): string =>
  drafting && (state === 'published' || state === 'outdated')
    ? m.help_state_and_draft({ state: states[state]() })
    : states[state]()

export const reasonWord: Record<VoteReason, () => string> = {
  missing: m.help_reason_missing,
  unclear: m.help_reason_unclear,
  outdated: m.help_reason_outdated,
  other: m.help_reason_other,
}
export const timesAsked = (times: number): string => m.help_times_asked({ count: times })
export const articlesIn = (articles: number): string => m.help_articles_in({ count: articles })

/** Signs of categories, as they are chosen. */
export const iconWord: Record<CategoryIcon, () => string> = {
  'book-open': m.help_icon_book,
  'messages-square': m.help_icon_messages,
  timer: m.help_icon_timer,
  briefcase: m.help_icon_briefcase,
  'life-buoy': m.help_icon_buoy,
  'shield-check': m.help_icon_shield,
  settings: m.help_icon_settings,
  bell: m.help_icon_bell,
  'calendar-clock': m.help_icon_calendar,
  headset: m.help_icon_headset,
  rocket: m.help_icon_rocket,
  scale: m.help_icon_scale,
  gauge: m.help_icon_gauge,
  activity: m.help_icon_activity,
  user: m.help_icon_user,
}
