import { z } from 'zod'
import { iso } from '../../base/time.ts'
import { id } from '../../base/ids.ts'
import { peopleWithRoles } from '../../domains/accounts/index.ts'
import { type Channel, type Kind, notify, type ParametersOf } from '../../domains/notifications/index.ts'
import { asSystem, type Context } from '../../platform/action.ts'
import type { EventType } from '../../platform/events.ts'
import { type Announced, on, type Reaction } from '../relay.ts'

/** Somebody, and what they are told. */
type Told = {
  readonly personId: string
  readonly kind: Kind
  readonly parameters: ParametersOf<Kind>
  readonly channels?: Channel[]
}

/** The same notice for some people; nobody is left out in silence: `null` is nobody. */
export const to = <Name extends Kind>(
  people: string | null | readonly string[],
  kind: Name,
  parameters: ParametersOf<Name>,
): Told[] =>
  (typeof people === 'string' ? [people] : (people ?? [])).map((personId) => ({ personId, kind, parameters }))

/** By these ways alone. */
export const by = (channels: readonly Channel[], told: readonly Told[]): Told[] =>
  told.map((one) => ({ ...one, channels: [...channels] }))

type PayloadOf<Type extends EventType> = ReturnType<Type['payload']['parse']>
type Recipients<Type extends EventType> = (context: Context, payload: PayloadOf<Type>) => Promise<Told[]>

/** An event that concerns people: whom, and what each of them is told. Who is named twice is told the first. */
export const tells = <Type extends EventType>(event: Type, recipients: Recipients<Type>): Reaction =>
  on(event, async (context, { id: eventId, at, payload }: Announced<PayloadOf<Type>>) => {
    const notices = await recipients(context, payload)
    if (notices.length === 0) return
    await notify.within(asSystem(context), {
      eventId,
      at: iso(at),
      threadId: threadOf(notices[0]?.parameters),
      notices,
    })
  })

const aboutRequest = z.looseObject({ requestId: id })
const aboutTicket = z.looseObject({ ticketId: id })
/** Everything about one request, or one ticket, is one thread. */
const threadOf = (parameters: unknown): string | null =>
  aboutRequest.safeParse(parameters).data?.requestId ?? aboutTicket.safeParse(parameters).data?.ticketId ?? null

export const operators = (context: Context): Promise<string[]> => peopleWithRoles(context, ['agent', 'administrator'])
export const administrators = (context: Context): Promise<string[]> => peopleWithRoles(context, ['administrator'])
