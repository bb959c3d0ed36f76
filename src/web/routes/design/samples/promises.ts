import type { Promised } from '#web/components/Commitment.svelte'
import type { StripSpan } from '#web/components/Strip.svelte'

const hour = 3_600_000

/** Promises in every state, around a `now` (epoch milliseconds). */
export function samplePromises(
  now: number,
  holiday: string,
): { promise: Promised; explanation: { spans: StripSpan[] } }[] {
  const at = (hours: number): string => new Date(now + hours * hour).toISOString()
  const open = (from: number, to: number): StripSpan => ({
    from: at(from),
    to: at(to),
    counted: true,
    amount: (to - from) * hour,
    why: null,
    name: null,
  })
  const shut = (from: number, to: number, why: StripSpan['why'], name: string | null = null): StripSpan => ({
    from: at(from),
    to: at(to),
    counted: false,
    amount: null,
    why,
    name,
  })
  const target = { amount: 4, unit: 'businessHour' } as const
  const base = { target, timeZone: 'Asia/Riyadh', atRisk: false, metAt: null, dueAt: at(65.5) }
  const left = (hours: number) => ({ amount: hours, unit: 'businessHour' as const })
  const spans = [
    open(-0.5, 1),
    shut(1, 16, 'closed'),
    shut(16, 40, 'holiday', holiday),
    shut(40, 63, 'closed'),
    open(63, 65.5),
  ]
  const soon = [open(-3.25, 0.75)]
  const paused: StripSpan[] = [open(-2, -0.5), { ...shut(-0.5, 0, 'paused'), to: null }]
  return [
    {
      promise: { ...base, id: 'running', state: 'running', elapsedShare: 0.125, remaining: left(3.5) },
      explanation: { spans },
    },
    {
      promise: {
        ...base,
        id: 'risk',
        state: 'running',
        atRisk: true,
        elapsedShare: 0.8125,
        remaining: left(0.75),
        dueAt: at(0.75),
      },
      explanation: { spans: soon },
    },
    {
      promise: { ...base, id: 'paused', state: 'paused', elapsedShare: 0.375, remaining: left(2.5), dueAt: null },
      explanation: { spans: paused },
    },
    {
      promise: { ...base, id: 'met', state: 'met', elapsedShare: 0.4, remaining: left(2.4), metAt: at(-1) },
      explanation: { spans: soon },
    },
    {
      promise: { ...base, id: 'missed', state: 'missed', elapsedShare: 1, remaining: left(0), dueAt: at(-0.5) },
      explanation: { spans: soon },
    },
    {
      promise: { ...base, id: 'cancelled', state: 'cancelled', elapsedShare: 0.2, remaining: left(3) },
      explanation: { spans: soon },
    },
  ]
}
