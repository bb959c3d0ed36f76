import { z } from 'zod'

/** What pages may be about. Ids of people are left out: not everyone who hears of a request may learn who sent it. */
const told = [
  'requestId',
  'offerId',
  'messageId',
  'appointmentId',
  'callId',
  'reassignmentId',
  'commitmentId',
  'calendarId',
  'documentId',
  'specialtyId',
  'chatId',
] as const

const value = z.uuid()

/** The ids in an event's payload that live pages are told. */
export function idsOf(payload: unknown): Record<string, string> {
  if (typeof payload !== 'object' || payload === null) return {}
  const entries = new Map(Object.entries(payload))
  return Object.fromEntries(
    told.flatMap((name) => {
      const { data } = value.safeParse(entries.get(name))
      return data === undefined ? [] : [[name, data]]
    }),
  )
}
