import { type Actor, isOperator } from '../../base/actor.ts'

/** Where a notice appears: in the app, in the mailbox, on the devices that subscribed. */
export const channels = ['in_app', 'mail', 'push'] as const
export type Channel = (typeof channels)[number]
/** The channels that leave the platform, each with a delivery to prove it. */
export type OutsideChannel = Exclude<Channel, 'in_app'>

/** What preferences are set by: each kind of notice belongs to one. */
export const topics = [
  'requests',
  'deadlines',
  'answers',
  'messages',
  'appointments',
  'course',
  'support',
  'desk',
  'duty',
  'account',
] as const
export type Topic = (typeof topics)[number]

/** The clauses that demand a topic: such notices go out by every channel, whatever a person prefers. */
const demandedBy: Partial<Record<Topic, string>> = { requests: 'C3', deadlines: 'C4, C6', duty: 'S6, S7' }
export const clauseDemanding = (topic: Topic): string | null => demandedBy[topic] ?? null

/** Whether notices of this topic ever come to somebody of these roles. */
export const concerns = (topic: Topic, actor: Actor): boolean =>
  (topic !== 'desk' && topic !== 'duty') || isOperator(actor)

export type Preference = { readonly topic: string; readonly channel: string; readonly wanted: boolean }

/** Everything is wanted until somebody says otherwise; what the agreement demands is not theirs to refuse. */
export function wants(preferences: readonly Preference[], topic: Topic, channel: Channel): boolean {
  if (clauseDemanding(topic) !== null) return true
  return preferences.find((one) => one.topic === topic && one.channel === channel)?.wanted ?? true
}
