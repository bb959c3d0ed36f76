import type { LoadReport, OnTimeReport, TimeToAcceptReport } from '#domains/reports/schemas.ts'
import { moments } from './facts.ts'

const timeZone = 'Asia/Riyadh'
const day = 86_400_000

/** Eight weeks until `now`, the second one without anything that fell due. */
export function onTime(now: number): OnTimeReport {
  const shares = [1, null, 0.9, 0.95, 0.8, 0.92, 0.97, 1]
  const weeks = shares.flatMap((share, index) =>
    (['C4', 'C6'] as const).map((clause) => ({
      clause,
      week: new Date(now - (8 - index) * 7 * day).toISOString().slice(0, 10),
      kept: share === null ? 0 : Math.round(share * 20),
      missed: share === null ? 0 : Math.round((1 - share) * 20),
      share: clause === 'C4' || share === null ? share : Math.max(0, share - 0.1),
      shareWithExclusions: share,
    })),
  )
  return { timeZone, weeks }
}
export const onTimeOfNothing: OnTimeReport = { timeZone, weeks: [] }

const hour = (weekday: number, at: number) =>
  weekday < 5 && at > 8 && at < 18 ? { requests: (weekday * at) % 7, tickets: at % 3 } : { requests: 0, tickets: 0 }

export function load(now: number): LoadReport {
  const hours = Array.from({ length: 7 }, (_, weekday) => Array.from({ length: 24 }, (__, at) => hour(weekday, at)))
  const all = hours.flat()
  const sum = (of: 'requests' | 'tickets') => all.reduce((total, one) => total + one[of], 0)
  return {
    timeZone,
    from: moments(now)(-672),
    sent: sum('requests'),
    reported: sum('tickets'),
    hours,
    most: Math.max(...all.map(({ requests, tickets }) => requests + tickets)),
  }
}
export const loadOfNothing = (now: number): LoadReport => ({
  timeZone,
  from: moments(now)(-672),
  sent: 0,
  reported: 0,
  hours: Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => ({ requests: 0, tickets: 0 }))),
  most: 0,
})

export const timeToAccept = (now: number): TimeToAcceptReport => ({
  from: moments(now)(-2_160),
  accepted: 31,
  p50: 1.2,
  p90: 3.4,
  buckets: [4, 9, 8, 6, 3, 1].map((count, index) => ({ from: index, to: index === 5 ? null : index + 1, count })),
})
export const timeToAcceptNothing = (now: number): TimeToAcceptReport => ({
  ...timeToAccept(now),
  accepted: 0,
  p50: null,
  p90: null,
  buckets: [],
})
