import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url))

/** The real program, started as a user would, and what it says. */
export class WafaProcess {
  readonly child: ChildProcess
  /** Standard output and error, as they came. */
  said = ''
  readonly #exit: Promise<unknown[]>

  constructor(
    words: readonly string[],
    environment: Readonly<Record<string, string>>,
    account: { uid?: number; gid?: number } = {},
  ) {
    this.child = spawn(process.execPath, [program, ...words], {
      ...account,
      env: { PATH: process.env['PATH'], LOG_LEVEL: 'fatal', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const hear = (chunk: Buffer) => (this.said += chunk.toString())
    this.child.stdout?.on('data', hear)
    this.child.stderr?.on('data', hear)
    this.#exit = once(this.child, 'close')
  }

  /** Resolves when it is ready; rejects with what it said when it ends instead. */
  async ready(): Promise<void> {
    const ended = this.ended().then((code) => Promise.reject(new Error(`ended with ${String(code)}: ${this.said}`)))
    await Promise.race([until(() => /^Wafa is ready at /m.test(this.said)), ended])
  }

  /** The exit code, or the signal that ended it. */
  async ended(): Promise<unknown> {
    const [code, signal] = await this.#exit
    return code ?? signal
  }

  kill(signal: NodeJS.Signals): Promise<unknown> {
    this.child.kill(signal)
    return this.ended()
  }
}

/** Waits until the condition holds; the test's own time limit is the limit. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 25))
}

/** A port of 127.0.0.1 that was free a moment ago. */
export async function anyPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
