const first = 100
const longest = 10_000

/** Milliseconds to wait before the given attempt (1, 2, …) to start again what has ended by itself. */
export const backoff = (attempt: number): number => Math.min(longest, first * 2 ** (attempt - 1))

/** For how long something must have run, in milliseconds, for its next failure to count as the first. */
export const settledMilliseconds = 30_000
