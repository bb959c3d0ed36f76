/** Between the supervisor and the processes of the roles. */
export const readyMessage = 'ready'
export const stopMessage = 'stop'
/** Of a process that has said, in one line, what whoever started it must put right. */
export const setupExitCode = 78

/**
 * Aborts when this process is to end: on a signal or, in a role's process, on the supervisor's word or when there is
 * no supervisor any more. Whatever still hangs after `lastMoment` milliseconds is cut.
 */
export function untilStopped(by: 'signals' | 'supervisor', lastMoment = 10_000): AbortSignal {
  const controller = new AbortController()
  const stop = () => {
    if (controller.signal.aborted) return
    controller.abort()
    setTimeout(() => process.exit(1), lastMoment).unref()
  }
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  // A terminal sends Ctrl-C to all; under a supervisor the end comes in its order.
  process.on('SIGINT', () => (by === 'supervisor' ? undefined : stop()))
  if (by === 'supervisor') {
    process.on('message', (message) => (message === stopMessage ? stop() : undefined))
    process.on('disconnect', stop)
  }
  return controller.signal
}

/** Tells the supervisor that this role is at work. */
export function tellReady(): void {
  process.send?.(readyMessage)
}

export const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
