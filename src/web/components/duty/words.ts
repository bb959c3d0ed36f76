import type { z } from 'zod'
import type { Locale } from '#base/locale.ts'
import type { CallOutSummary, CallOutView } from '#domains/duty/schemas.ts'
import type { ticketCategory } from '#domains/support/schemas.ts'
import { m } from '#messages'
import type { Tone } from '#web/components/tone.ts'
import { getLocale } from '#web/language.ts'
import { languageChoices } from '#web/languages.ts'

type State = CallOutSummary['state']
const states: Record<State, () => string> = {
  planned: m.duty_state_planned,
  ringing: m.duty_state_ringing,
  silent: m.duty_state_silent,
  acknowledged: m.duty_state_acknowledged,
  ended: m.duty_state_ended,
}
export const stateWord = (state: State): string => states[state]()
export const stateTone: Record<State, Tone> = {
  planned: 'still',
  ringing: 'bad',
  silent: 'bad',
  acknowledged: 'good',
  ended: 'still',
}

const ended = {
  answered: m.duty_step_ended_answered,
  resolved: m.duty_step_ended_resolved,
  closed: m.duty_step_ended_closed,
  lowered: m.duty_step_ended_lowered,
  raised: m.duty_step_ended_raised,
  merged: m.duty_step_ended_merged,
}
const steps = {
  planned: m.duty_step_planned,
  called: m.duty_step_called,
  passed_on: m.duty_step_passed_on,
  nobody: m.duty_step_nobody,
  administrators: m.duty_step_administrators,
  silent: m.duty_step_silent,
  acknowledged: m.duty_step_acknowledged,
}

/** What a call-out did, in a sentence. */
export function stepText({ kind, person }: CallOutView['steps'][number], reason: CallOutView['endReason']): string {
  if (kind === 'ended') return ended[reason ?? 'answered']()
  return steps[kind]({ name: person?.name ?? '' })
}

/** Languages, each in its own words; none chosen are all. */
export function languagesText(languages: readonly Locale[]): string {
  if (languages.length === 0) return m.duty_all_languages()
  const words = languageChoices().filter(({ value }) => languages.some((one) => one === value))
  return listText(words.map(({ label }) => label))
}

export const listText = (words: readonly string[]): string =>
  new Intl.ListFormat(getLocale(), { type: 'unit', style: 'short' }).format(words)

const categories: Record<z.infer<typeof ticketCategory>, () => string> = {
  platform: m.duty_category_platform,
  payment: m.duty_category_payment,
  requests: m.duty_category_requests,
  interface: m.duty_category_interface,
  performance: m.duty_category_performance,
  account: m.duty_category_account,
  question: m.duty_category_question,
  wish: m.duty_category_wish,
}

/** Categories of tickets that an agent may be good at; none chosen are all. */
export const skillChoices = () => Object.entries(categories).map(([value, label]) => ({ value, label: label() }))
export function skillsText(skills: readonly string[]): string {
  if (skills.length === 0) return m.duty_all_categories()
  return listText(
    skillChoices()
      .filter(({ value }) => skills.includes(value))
      .map(({ label }) => label),
  )
}
