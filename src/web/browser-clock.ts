/**
 * The only file of the pages that reads the machine's time. A page starts from the server's `now` and goes on with the
 * browser's; in rehearsal it stands still. A computer's own clock may be wrong by hours: only its progress is used.
 */
let serverNow = 0
let readAt = 0
let standing = false

/**
 * `now` as the server said it (epoch milliseconds); `rehearsal` when its clock stands still; `saidAt` when that was by
 * the machine's time, for a page that was kept and is shown again.
 */
export function setClock(now: number, rehearsal: boolean, saidAt = Date.now()): void {
  serverNow = now
  readAt = saidAt
  standing = rehearsal
}

/** Epoch milliseconds. `Date.now()` and not `performance.now()`, which halts while a computer sleeps. */
export const now = (): number => (standing ? serverNow : serverNow + Math.max(0, Date.now() - readAt))

/** The machine's own time, epoch milliseconds: to tell how long ago this browser did something, never what hour it is. */
export const machineTime = (): number => Date.now()
