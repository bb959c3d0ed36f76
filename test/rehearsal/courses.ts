import type { Act, When } from './desk.ts'

/** By priority, P1 first, as month, day and time in UTC; null where there is nothing of the kind. */
type ByPriority = readonly [string | null, string | null, string | null, string | null]

type Course = {
  readonly name: string
  /** What is done when, and what is due after the last of it. */
  readonly told: Record<
    When,
    {
      readonly steps: readonly `${string} ${Act}`[]
      readonly answers: ByPriority
      readonly solutions: ByPriority
    }
  >
}

/** The years of the rehearsal: from November 2026 to March 2027. */
export const instant = (at: string): string => `${at < '06' ? 2027 : 2026}-${at}Z`

/**
 * What may become of a report, and what is promised then, counted by hand from S6 to S9: P1 by the hour, day and night;
 * P2 by the hour, then a working day; P3 one working day, then three; P4 two, and no time for its solution. A working
 * day is the nine hours from 6:00 to 15:00 UTC. What waits for its requester, or stands resolved, does not count; work
 * that is put aside counts; another priority counts from the report; what is merged keeps its own. There is no higher
 * priority than P1, and none lower than P4.
 */
export const courses: readonly Course[] = [
  {
    name: 'nothing happens',
    told: {
      'inside hours': {
        steps: [],
        answers: ['11-22T08:00:00.250', '11-22T11:00:00.250', '11-23T07:00:00.250', '11-24T07:00:00.250'],
        solutions: ['11-22T11:00:00.250', '11-23T07:00:00.250', '11-25T07:00:00.250', null],
      },
      'on Friday night': {
        steps: [],
        answers: ['11-27T21:00:00.999', '11-28T00:00:00.999', '11-29T15:00:00.000', '11-30T15:00:00.000'],
        solutions: ['11-28T00:00:00.999', '11-29T15:00:00.000', '12-01T15:00:00.000', null],
      },
      'on the eve of Eid': {
        steps: [],
        answers: ['03-08T15:00:00.001', '03-08T18:00:00.001', '03-14T14:00:00.001', '03-15T14:00:00.001'],
        solutions: ['03-08T18:00:00.001', '03-14T14:00:00.001', '03-16T14:00:00.001', null],
      },
    },
  },
  {
    name: 'the desk asks, and is answered',
    told: {
      'inside hours': {
        steps: ['11-22T07:30:00.250 asks', '11-23T06:30:00.000 is answered'],
        answers: ['11-22T08:00:00.250', '11-22T11:00:00.250', '11-23T07:00:00.250', '11-24T07:00:00.250'],
        solutions: ['11-23T10:00:00.000', '11-23T15:00:00.000', '11-25T15:00:00.000', null],
      },
      'on Friday night': {
        steps: ['11-27T20:30:00.999 asks', '11-29T09:00:00.000 is answered'],
        answers: ['11-27T21:00:00.999', '11-28T00:00:00.999', '11-29T15:00:00.000', '11-30T15:00:00.000'],
        solutions: ['11-29T12:30:00.000', '11-30T09:00:00.000', '12-02T09:00:00.000', null],
      },
      'on the eve of Eid': {
        steps: ['03-08T14:30:00.001 asks', '03-10T12:00:00.000 is answered'],
        answers: ['03-08T15:00:00.001', '03-08T18:00:00.001', '03-14T14:00:00.001', '03-15T14:00:00.001'],
        solutions: ['03-10T15:30:00.000', '03-14T14:30:00.000', '03-16T14:30:00.000', null],
      },
    },
  },
  {
    name: 'put aside, which stops no clock',
    told: {
      'inside hours': {
        steps: ['11-22T07:30:00.250 puts aside', '11-23T06:30:00.000 goes on'],
        answers: ['11-22T08:00:00.250', '11-22T11:00:00.250', '11-23T07:00:00.250', '11-24T07:00:00.250'],
        solutions: ['11-22T11:00:00.250', '11-23T07:00:00.250', '11-25T07:00:00.250', null],
      },
      'on Friday night': {
        steps: ['11-27T20:30:00.999 puts aside', '11-29T09:00:00.000 goes on'],
        answers: ['11-27T21:00:00.999', '11-28T00:00:00.999', '11-29T15:00:00.000', '11-30T15:00:00.000'],
        solutions: ['11-28T00:00:00.999', '11-29T15:00:00.000', '12-01T15:00:00.000', null],
      },
      'on the eve of Eid': {
        steps: ['03-08T14:30:00.001 puts aside', '03-10T12:00:00.000 goes on'],
        answers: ['03-08T15:00:00.001', '03-08T18:00:00.001', '03-14T14:00:00.001', '03-15T14:00:00.001'],
        solutions: ['03-08T18:00:00.001', '03-14T14:00:00.001', '03-16T14:00:00.001', null],
      },
    },
  },
  {
    name: 'resolved and reopened',
    told: {
      'inside hours': {
        steps: ['11-22T08:00:00.250 resolves', '11-24T06:00:00.000 is reopened'],
        answers: ['11-22T08:00:00.250', '11-22T11:00:00.250', '11-23T07:00:00.250', '11-24T07:00:00.250'],
        solutions: ['11-24T09:00:00.000', '11-24T14:00:00.000', '11-26T14:00:00.000', null],
      },
      'on Friday night': {
        steps: ['11-27T21:00:00.999 resolves', '11-28T10:00:00.000 is reopened'],
        answers: ['11-27T21:00:00.999', '11-28T00:00:00.999', '11-29T15:00:00.000', '11-30T15:00:00.000'],
        solutions: ['11-28T13:00:00.000', '11-29T15:00:00.000', '12-01T15:00:00.000', null],
      },
      'on the eve of Eid': {
        steps: ['03-08T15:00:00.001 resolves', '03-14T08:00:00.000 is reopened'],
        answers: ['03-08T15:00:00.001', '03-08T18:00:00.001', '03-14T14:00:00.001', '03-15T14:00:00.001'],
        solutions: ['03-14T11:00:00.000', '03-15T07:00:00.001', '03-17T07:00:00.001', null],
      },
    },
  },
  {
    name: 'raised',
    told: {
      'inside hours': {
        steps: ['11-22T07:20:00.000 raises'],
        answers: [null, '11-22T08:00:00.250', '11-22T11:00:00.250', '11-23T07:00:00.250'],
        solutions: [null, '11-22T11:00:00.250', '11-23T07:00:00.250', '11-25T07:00:00.250'],
      },
      'on Friday night': {
        steps: ['11-27T20:20:00.000 raises'],
        answers: [null, '11-27T21:00:00.999', '11-28T00:00:00.999', '11-29T15:00:00.000'],
        solutions: [null, '11-28T00:00:00.999', '11-29T15:00:00.000', '12-01T15:00:00.000'],
      },
      'on the eve of Eid': {
        steps: ['03-08T14:20:00.000 raises'],
        answers: [null, '03-08T15:00:00.001', '03-08T18:00:00.001', '03-14T14:00:00.001'],
        solutions: [null, '03-08T18:00:00.001', '03-14T14:00:00.001', '03-16T14:00:00.001'],
      },
    },
  },
  {
    name: 'raised after a question and its answer',
    told: {
      'inside hours': {
        steps: ['11-22T07:30:00.250 asks', '11-23T06:30:00.000 is answered', '11-23T07:00:00.000 raises'],
        answers: [null, '11-22T11:00:00.250', '11-23T07:00:00.250', '11-24T07:00:00.250'],
        solutions: [null, '11-23T10:00:00.000', '11-23T15:00:00.000', '11-25T15:00:00.000'],
      },
      'on Friday night': {
        steps: ['11-27T20:30:00.999 asks', '11-29T09:00:00.000 is answered', '11-29T09:30:00.000 raises'],
        answers: [null, '11-28T00:00:00.999', '11-29T15:00:00.000', '11-30T15:00:00.000'],
        solutions: [null, '11-29T12:30:00.000', '11-30T09:00:00.000', '12-02T09:00:00.000'],
      },
      'on the eve of Eid': {
        steps: ['03-08T14:30:00.001 asks', '03-10T12:00:00.000 is answered', '03-10T12:30:00.000 raises'],
        answers: [null, '03-08T18:00:00.001', '03-14T14:00:00.001', '03-15T14:00:00.001'],
        solutions: [null, '03-10T15:30:00.000', '03-14T14:30:00.000', '03-16T14:30:00.000'],
      },
    },
  },
  {
    name: 'lowered',
    told: {
      'inside hours': {
        steps: ['11-22T07:20:00.000 lowers'],
        answers: ['11-22T11:00:00.250', '11-23T07:00:00.250', '11-24T07:00:00.250', null],
        solutions: ['11-23T07:00:00.250', '11-25T07:00:00.250', null, null],
      },
      'on Friday night': {
        steps: ['11-27T20:20:00.000 lowers'],
        answers: ['11-28T00:00:00.999', '11-29T15:00:00.000', '11-30T15:00:00.000', null],
        solutions: ['11-29T15:00:00.000', '12-01T15:00:00.000', null, null],
      },
      'on the eve of Eid': {
        steps: ['03-08T14:20:00.000 lowers'],
        answers: ['03-08T18:00:00.001', '03-14T14:00:00.001', '03-15T14:00:00.001', null],
        solutions: ['03-14T14:00:00.001', '03-16T14:00:00.001', null, null],
      },
    },
  },
  {
    name: 'lowered and raised again',
    told: {
      'inside hours': {
        steps: ['11-22T07:20:00.000 lowers', '11-22T07:40:00.000 returns'],
        answers: ['11-22T08:00:00.250', '11-22T11:00:00.250', '11-23T07:00:00.250', null],
        solutions: ['11-22T11:00:00.250', '11-23T07:00:00.250', '11-25T07:00:00.250', null],
      },
      'on Friday night': {
        steps: ['11-27T20:20:00.000 lowers', '11-27T20:40:00.000 returns'],
        answers: ['11-27T21:00:00.999', '11-28T00:00:00.999', '11-29T15:00:00.000', null],
        solutions: ['11-28T00:00:00.999', '11-29T15:00:00.000', '12-01T15:00:00.000', null],
      },
      'on the eve of Eid': {
        steps: ['03-08T14:20:00.000 lowers', '03-08T14:40:00.000 returns'],
        answers: ['03-08T15:00:00.001', '03-08T18:00:00.001', '03-14T14:00:00.001', null],
        solutions: ['03-08T18:00:00.001', '03-14T14:00:00.001', '03-16T14:00:00.001', null],
      },
    },
  },
  {
    name: 'merged, it goes on as the other does',
    told: {
      'inside hours': {
        steps: ['11-22T07:20:00.000 merges', '11-22T07:30:00.250 asks', '11-23T06:30:00.000 is answered'],
        answers: ['11-22T08:00:00.250', '11-22T11:00:00.250', '11-23T07:00:00.250', '11-24T07:00:00.250'],
        solutions: ['11-23T10:00:00.000', '11-23T15:00:00.000', '11-25T15:00:00.000', null],
      },
      'on Friday night': {
        steps: ['11-27T20:20:00.000 merges', '11-27T20:30:00.999 asks', '11-29T09:00:00.000 is answered'],
        answers: ['11-27T21:00:00.999', '11-28T00:00:00.999', '11-29T15:00:00.000', '11-30T15:00:00.000'],
        solutions: ['11-29T12:30:00.000', '11-30T09:00:00.000', '12-02T09:00:00.000', null],
      },
      'on the eve of Eid': {
        steps: ['03-08T14:20:00.000 merges', '03-08T14:30:00.001 asks', '03-10T12:00:00.000 is answered'],
        answers: ['03-08T15:00:00.001', '03-08T18:00:00.001', '03-14T14:00:00.001', '03-15T14:00:00.001'],
        solutions: ['03-10T15:30:00.000', '03-14T14:30:00.000', '03-16T14:30:00.000', null],
      },
    },
  },
]
