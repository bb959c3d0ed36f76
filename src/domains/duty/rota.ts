import { type Instant, instantFrom } from '../../base/time.ts'
import type { Span } from './on-duty.ts'

/** Its members take turns of a week each, from `startsOn` (local date) on, at `handoverAt` (HH:MM) in the zone. */
export type Rota = {
  readonly members: readonly string[]
  readonly startsOn: string
  readonly handoverAt: string
  readonly timeZone: string
}
/** Somebody stands in from instant to instant; of several the one made last counts. */
export type Override = Span & { readonly id: string; readonly personId: string; readonly madeAt: number }
export type Absence = Span & { readonly personId: string }

export type Plan = {
  readonly rota: Rota
  readonly overrides: readonly Override[]
  readonly absences: readonly Absence[]
}

/** Who is on call from instant to instant; null is a gap: nobody in the rota, or whoever has the turn is away. */
export type OnCall = Span & {
  readonly personId: string | null
  readonly why: 'turn' | 'override' | 'absent' | 'nobody'
  readonly turnOf: string | null
  readonly overrideId: string | null
}

/** Which turn runs at an instant; below 0 before the rota begins. */
export function turnAt({ startsOn, handoverAt, timeZone }: Rota, at: Instant): number {
  const local = at.toZonedDateTimeISO(timeZone)
  const handedOver = Temporal.PlainTime.compare(local.toPlainTime(), Temporal.PlainTime.from(handoverAt)) >= 0
  const date = handedOver ? local.toPlainDate() : local.toPlainDate().subtract({ days: 1 })
  return Math.floor(Temporal.PlainDate.from(startsOn).until(date, { largestUnit: 'days' }).days / 7)
}

/** From when until when a turn runs, in epoch milliseconds. A week is seven local days, whatever the clocks do. */
export function turnSpan({ startsOn, handoverAt, timeZone }: Rota, turn: number): Span {
  const begins = (of: number) =>
    Temporal.PlainDate.from(startsOn)
      .add({ days: 7 * of })
      .toZonedDateTime({ timeZone, plainTime: handoverAt }).epochMilliseconds
  return { from: begins(turn), to: begins(turn + 1) }
}

const holderOf = ({ members }: Rota, turn: number): string | null =>
  turn < 0 || members.length === 0 ? null : (members[turn % members.length] ?? null)

/** Who is on call from `from` until `to`, without holes in between: what nobody covers is a span of its own. */
export function onCallBetween({ rota, overrides, absences }: Plan, { from, to }: Span): OnCall[] {
  const edges = new Set([from])
  for (let turn = turnAt(rota, instantFrom(from)) + 1; turnSpan(rota, turn).from < to; turn += 1)
    edges.add(turnSpan(rota, turn).from)
  for (const span of [...overrides, ...absences])
    for (const edge of [span.from, span.to]) if (edge > from && edge < to) edges.add(edge)
  const sorted = [...edges].toSorted((one, other) => one - other)
  const spans = sorted.map((edge, index) => ({
    ...onCallAt({ rota, overrides, absences }, edge),
    from: edge,
    to: sorted[index + 1] ?? to,
  }))
  return joined(spans)
}

type Holder = Omit<OnCall, 'from' | 'to'>

/** Who is on call at an instant (epoch milliseconds). */
export function onCallAt({ rota, overrides, absences }: Plan, at: number): Holder {
  const covers = ({ from, to }: Span) => from <= at && at < to
  const turnOf = holderOf(rota, turnAt(rota, instantFrom(at)))
  const override = overrides.filter(covers).toSorted((one, other) => other.madeAt - one.madeAt)[0]
  const personId = override?.personId ?? turnOf
  const overrideId = override?.id ?? null
  if (personId === null) return { personId: null, why: 'nobody', turnOf, overrideId }
  const away = absences.some((absence) => absence.personId === personId && covers(absence))
  if (away) return { personId: null, why: 'absent', turnOf, overrideId }
  return { personId, why: override === undefined ? 'turn' : 'override', turnOf, overrideId }
}

/**
 * Everybody who can be called at an instant, in order: who is on call, then the members of the rota whose turns come
 * next. Whoever is away is passed over.
 */
export function callOrder(plan: Plan, at: number): string[] {
  const { rota, absences } = plan
  const first = onCallAt(plan, at).personId
  const turn = Math.max(0, turnAt(rota, instantFrom(at)))
  const following = rota.members.map((_, index) => rota.members[(turn + 1 + index) % rota.members.length])
  const away = (id: string) => absences.some(({ personId, from, to }) => personId === id && from <= at && at < to)
  return [...new Set([first, ...following])].filter(
    (one) => one !== null && one !== undefined && !away(one),
  ) as string[]
}

function joined(spans: readonly OnCall[]): OnCall[] {
  const whole: OnCall[] = []
  for (const span of spans) {
    const last = whole.at(-1)
    const goesOn =
      last?.personId === span.personId &&
      last.why === span.why &&
      last.turnOf === span.turnOf &&
      last.overrideId === span.overrideId
    if (last !== undefined && goesOn) whole[whole.length - 1] = { ...last, to: span.to }
    else whole.push(span)
  }
  return whole
}
