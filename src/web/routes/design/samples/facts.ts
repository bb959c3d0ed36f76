import { m } from '#messages'

const hour = 3_600_000

/** The id of the sample `number`. */
export const id = (number: number): string => `0190a000-0000-7000-8000-${String(number).padStart(12, '0')}`

/** Instants so many hours after `now` (epoch milliseconds), as RFC 3339. */
export const moments =
  (now: number) =>
  (hours: number): string =>
    new Date(now + hours * hour).toISOString()

/** The same words for readers of every language. */
export const inAll = (text: string) => ({ ar: text, fr: text, en: text })

/** Who appears in samples. Their names are the reader's language's. */
export const people = () => ({
  client: { id: id(1), name: m.design_person() },
  consultant: { id: id(2), name: m.design_consultant() },
  agent: { id: id(3), name: m.design_agent() },
})

export const file = { id: id(4), name: 'bail-عقد.pdf', mediaType: 'application/pdf', size: 120_000 }
