import type { Component } from 'svelte'
import BellRing from '@lucide/svelte/icons/bell-ring'
import CalendarClock from '@lucide/svelte/icons/calendar-clock'
import Languages from '@lucide/svelte/icons/languages'
import Mail from '@lucide/svelte/icons/mail'
import Palette from '@lucide/svelte/icons/palette'
import ScrollText from '@lucide/svelte/icons/scroll-text'
import UserPlus from '@lucide/svelte/icons/user-plus'
import type { Step, StepsView } from '#domains/installation/schemas.ts'
import { m } from '#messages'

type Words = {
  readonly title: () => string
  readonly lead: () => string
  readonly icon: Component<{ size?: number; 'aria-hidden'?: 'true' }>
}

/** What each of the first steps is called, and what it is for. */
export const stepWords: Record<Step, Words> = {
  identity: { title: m.installation_identity, lead: m.installation_identity_lead, icon: Palette },
  languages: { title: m.installation_languages, lead: m.installation_languages_lead, icon: Languages },
  calendar: { title: m.installation_calendar, lead: m.installation_calendar_lead, icon: CalendarClock },
  agreement: { title: m.installation_agreement, lead: m.installation_agreement_lead, icon: ScrollText },
  mail: { title: m.installation_mail, lead: m.installation_mail_lead, icon: Mail },
  consultants: { title: m.installation_consultants, lead: m.installation_consultants_lead, icon: UserPlus },
  notifications: { title: m.installation_notifications, lead: m.installation_notifications_lead, icon: BellRing },
}

export const stateWords = {
  open: m.installation_state_open,
  done: m.installation_state_done,
  left_out: m.installation_state_left_out,
} as const

export const stepHref = (step: Step): string => `/administration/installation/${step}`

type Items = StepsView['items']

/** The first step that is still to do, after the one named if there is any. */
export const nextOpen = (items: Items, after?: Step): Items[number] | undefined => {
  const from = items.findIndex(({ step }) => step === after) + 1
  return [...items.slice(from), ...items.slice(0, from)].find(({ step, state }) => state === 'open' && step !== after)
}

export const settledCount = (items: Items): number => items.filter(({ state }) => state !== 'open').length
