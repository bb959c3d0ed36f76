import { page } from '$app/state'
import { now } from './browser-clock.ts'

let current = $state(0)
let users = 0
let timer: ReturnType<typeof setInterval> | undefined

/**
 * A `now` (epoch milliseconds) that moves while something shows it: one timer for the whole page, every second.
 * On the server, and until the page is alive, it is the server's. A tab that wakes up is right at once.
 */
export function ticking(): { readonly now: number } {
  $effect(() => {
    users += 1
    current = now()
    timer ??= setInterval(() => (current = now()), 1_000)
    const wake = (): void => {
      current = now()
    }
    document.addEventListener('visibilitychange', wake)
    return () => {
      document.removeEventListener('visibilitychange', wake)
      users -= 1
      if (users > 0) return
      clearInterval(timer)
      timer = undefined
      current = 0
    }
  })
  return {
    get now() {
      const clock: { now: number } | undefined = page.data['clock']
      return current === 0 ? (clock?.now ?? 0) : current
    },
  }
}
