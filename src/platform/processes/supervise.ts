import { type ChildProcess, fork, type StdioOptions } from 'node:child_process'
import type { Logger } from 'pino'
import { SetupError } from '../setup-error.ts'
import { backoff, settledMilliseconds } from './backoff.ts'
import { readyMessage, setupExitCode, stopMessage } from './role-process.ts'

type Program = {
  readonly name: string
  /** File and arguments; the same Node runs it. */
  readonly file: string
  readonly words: readonly string[]
  readonly cwd: string
  /** Asked again at each start. */
  readonly environment: () => NodeJS.ProcessEnv
  readonly log: Logger
}

export type Supervised = {
  readonly name: string
  readonly pid: () => number | undefined
  /** Resolves when it has been ready once. Rejects with `SetupError` when it cannot, and has said why. */
  readonly ready: Promise<void>
  /** Ends it at once, to be started again. */
  restart(): void
  /** Asks it to end, and insists after `graceMilliseconds`. */
  stop(graceMilliseconds?: number): Promise<void>
}

/** How often a process may end before it has ever been ready. */
const patience = 5

/** Keeps a role's process alive: whenever it ends by itself it is started again, at growing intervals. */
export function supervise({ name, file, words, cwd, environment, log }: Program): Supervised {
  const ready = Promise.withResolvers<void>()
  const ended = Promise.withResolvers<void>()
  let child: ChildProcess | undefined
  let timer: NodeJS.Timeout | undefined
  let failures = 0
  let wasReady = false
  let stopping = false

  const launch = () => {
    const stdio: StdioOptions = ['ignore', 'inherit', 'inherit', 'ipc']
    const started = fork(file, [...words], { cwd, env: environment(), stdio })
    child = started
    log.info({ process: name, child: started.pid }, 'a process was started')
    started.on('message', (message) => {
      if (message !== readyMessage) return
      wasReady = true
      ready.resolve()
      clearTimeout(timer)
      timer = setTimeout(() => (failures = 0), settledMilliseconds).unref()
    })
    // The exit tells all that matters; a message to a process that has just ended is not worth a word.
    started.on('error', () => {})
    started.on('exit', (code, signal) => hasEnded(code, signal))
  }
  const hasEnded = (code: number | null, signal: string | null) => {
    child = undefined
    clearTimeout(timer)
    if (stopping) return ended.resolve()
    failures += 1
    if (!wasReady && (code === setupExitCode || failures === patience))
      ready.reject(new SetupError(`the ${name} process could not start (see above)`))
    const wait = backoff(failures)
    log.error({ process: name, code, signal, wait }, 'a process ended by itself and is started again')
    timer = setTimeout(launch, wait)
  }
  launch()
  return {
    name,
    pid: () => child?.pid,
    ready: ready.promise,
    restart: () => void child?.kill('SIGKILL'),
    async stop(graceMilliseconds = 5_000) {
      stopping = true
      clearTimeout(timer)
      if (child === undefined) return
      const running = child
      if (running.connected) running.send(stopMessage)
      else running.kill('SIGTERM')
      const insist = setTimeout(() => running.kill('SIGKILL'), graceMilliseconds)
      await ended.promise
      clearTimeout(insist)
    },
  }
}
