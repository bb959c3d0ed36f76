import type { Said } from './types.ts'

/** What one person says in one go stands under one name. */
export type Group = { readonly key: string; readonly first: Said; readonly messages: readonly Said[] }
export type Day = { readonly date: string; readonly groups: readonly Group[] }

/** Longer silences begin a group of their own, in milliseconds. */
const oneGo = 5 * 60_000

const sameSpeaker = (one: Said, other: Said): boolean =>
  one.side === other.side && one.kind === other.kind && one.author?.id === other.author?.id

/** Messages in their order as days of groups; `dateOf` names the day of an instant for whoever reads. */
export function daysOf(messages: readonly Said[], dateOf: (at: string) => string): Day[] {
  const days: { date: string; groups: { key: string; first: Said; messages: Said[] }[] }[] = []
  let before: Said | undefined
  for (const message of messages) {
    const date = dateOf(message.sentAt)
    let day = days.at(-1)
    if (day?.date !== date) {
      day = { date, groups: [] }
      days.push(day)
    }
    const group = day.groups.at(-1)
    const goesOn =
      before !== undefined &&
      sameSpeaker(before, message) &&
      Date.parse(message.sentAt) - Date.parse(before.sentAt) < oneGo
    if (group !== undefined && goesOn) group.messages.push(message)
    else day.groups.push({ key: message.id, first: message, messages: [message] })
    before = message
  }
  return days
}
