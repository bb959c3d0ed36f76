import { z } from 'zod'
import type { Locale } from '../../base/locale.ts'
import type { Manner } from '../../base/manner.ts'
import { id } from '../../base/ids.ts'
import { inDigits } from '../../base/saying.ts'
import { isoInstant, timeZone } from '../../base/time.ts'
import { m } from '../../messages/messages.js'
import type { Topic } from './topics.ts'
import { inBothZones, inEachZone, isolated, longDate } from './wording.ts'

/** A sentence of the catalogue, filled with words that are already spoken in its language. */
export type Sentence<Words> = (words: Words, options: { locale: Locale }) => string

type Shape = Record<string, z.ZodType>
/** What was told, and what the platform is called. */
type WordsOf<Parameters extends Shape> = { readonly [Name in keyof Parameters | 'platform']: string }

type Definition<Parameters extends Shape> = {
  readonly topic: Topic
  readonly parameters: Parameters
  readonly title: Sentence<WordsOf<Parameters>>
  readonly body: Sentence<WordsOf<Parameters>>
  /** What the one button says. */
  readonly action: Sentence<Record<string, never>>
  /** The page that it opens, below the origin. */
  readonly path: (parameters: z.infer<z.ZodObject<Parameters>>) => string
}

/** An instant that a notice is about, by itself: what it is, and when, in the zones of reader and agreement. */
export type Moment = { readonly label: string; readonly here: string; readonly there: string | null }

export type Spoken = {
  readonly title: string
  readonly body: string
  readonly action: string
  readonly path: string
  readonly moments: readonly Moment[]
}

/** For whom a notice is put into words. */
export type Reader = Manner & {
  /** What the platform is called in their language; the product's own name if it is not said. */
  readonly platform?: string
}

/** A kind of notice: what it needs to know, and what it says in the app, in mails and in pushes alike. */
export type Notice<Parameters extends Shape = Shape> = {
  readonly topic: Topic
  readonly parameters: z.ZodObject<Parameters>
  /** Puts stored parameters into words. Throws when they are not those of this kind. */
  speak(parameters: unknown, reader: Reader): Spoken
}

export function notice<Parameters extends Shape>(definition: Definition<Parameters>): Notice<Parameters> {
  const schema = z.object(definition.parameters)
  return {
    topic: definition.topic,
    parameters: schema,
    speak(stored, reader) {
      const parameters = schema.parse(stored)
      // The names are those of the schema, which TypeScript cannot follow through fromEntries.
      const { locale } = reader
      const words = Object.fromEntries([
        ...Object.entries(parameters).map(([name, value]) => [name, wordOf(name, value, parameters, reader)]),
        ['platform', isolated(reader.platform ?? m.pages_name({}, { locale }), locale)],
      ]) as WordsOf<Parameters>
      return {
        title: definition.title(words, { locale }),
        body: definition.body(words, { locale }),
        action: definition.action({}, { locale }),
        path: definition.path(parameters),
        moments: momentsOf(parameters, reader),
      }
    },
  }
}

/** Instants end in `At` and are said in both zones, dates in `On`; everything else is said as it stands. */
function wordOf(name: string, value: unknown, parameters: Record<string, unknown>, reader: Reader): string {
  const text = String(value)
  if (name.endsWith('At')) return inBothZones(text, reader, zoneOf(parameters))
  if (name.endsWith('On')) return longDate(text, reader)
  if (typeof value === 'number') return inDigits(text, reader.digits)
  return isolated(text, reader.locale)
}

/** What each instant is called where it stands alone. */
const momentWords: Readonly<Record<string, Sentence<Record<string, never>>>> = {
  dueAt: m.notices_moment_due,
  beforeAt: m.notices_moment_before,
  lapsedAt: m.notices_moment_lapsed,
  startsAt: m.notices_moment_starts,
  heldAt: m.notices_moment_held,
  untilAt: m.notices_moment_until,
  listedAt: m.notices_moment_listed,
}

function momentsOf(parameters: Record<string, unknown>, reader: Reader): Moment[] {
  return Object.entries(parameters).flatMap(([name, value]) => {
    if (!name.endsWith('At')) return []
    const word = momentWords[name] ?? m.notices_moment_at
    const label = word({}, { locale: reader.locale })
    return [{ label, ...inEachZone(String(value), reader, zoneOf(parameters)) }]
  })
}

const zoneOf = (parameters: Record<string, unknown>): string | undefined => timeZone.safeParse(parameters['zone']).data

/** What every notice about a request knows. `zone` is the agreement's: its hours are what the clocks count. */
export const aboutRequest = { requestId: id, number: z.string(), subject: z.string(), zone: timeZone }
/** And of somebody in it. */
export const aboutSomebody = { ...aboutRequest, name: z.string() }
/** What every notice about a ticket knows. */
export const aboutTicket = { ticketId: id, number: z.string(), subject: z.string(), zone: timeZone }
export const ticketPath = ({ ticketId }: { ticketId: string }): string => `/support/${ticketId}`
export const ticketDeskPath = ({ ticketId }: { ticketId: string }): string => `/desk/tickets/${ticketId}`
export const instant = isoInstant
export const requestPath = ({ requestId }: { requestId: string }): string => `/requests/${requestId}`
export const boardPath = ({ requestId }: { requestId: string }): string => `/board/${requestId}`
export const deskPath = ({ requestId }: { requestId: string }): string => `/desk/requests/${requestId}`
