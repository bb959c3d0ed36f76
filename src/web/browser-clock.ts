/**
 * The only file of the pages that reads the machine's time. A page starts from the server's `now` and goes on with the
 * browser's; in rehearsal it stands still. A computer's own clock may be wrong by hours: only its progress is used.
 */
let serverNow = 0
let readAt = 0
let standing = false

/** `now` as the server said it (epoch milliseconds); `rehearsal` when its clock stands still. */
export function setClock(now: number, rehearsal: boolean): void {
  serverNow = now
  readAt = Date.now()
  standing = rehearsal
}

/** Epoch milliseconds. `Date.now()` and not `performance.now()`, which halts while a computer sleeps. */
export const now = (): number => (standing ? serverNow : serverNow + Math.max(0, Date.now() - readAt))
