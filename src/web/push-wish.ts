import { machineTime } from './browser-clock.ts'

const store = 'wafa.push-later'
const quietMs = 30 * 86_400_000

/** Whether this browser can show notices and was neither asked nor told "not now" in the last thirty days. */
export function mayInvite(): boolean {
  if (!('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window)) return false
  if (Notification.permission !== 'default') return false
  try {
    return machineTime() - Number(localStorage.getItem(store) ?? 0) > quietMs
  } catch {
    // Whoever keeps nothing would be asked on every page.
    return false
  }
}

/** The reader does not want to be asked for a while. */
export function inviteLater(): void {
  try {
    localStorage.setItem(store, String(machineTime()))
  } catch {
    // Storage is switched off: `mayInvite` does not ask either.
  }
}
