import { createServer } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { SetupError } from '../setup-error.ts'

const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is taken by another program: stop that, or set PORT',
  EACCES: 'needs rights that this user lacks: set PORT to 1024 or higher',
  EADDRNOTAVAIL: 'cannot be had: HOST is no address of this machine',
  ENOTFOUND: 'cannot be had: HOST is no name that this machine knows',
}

/** Throws `SetupError` unless one could listen there; what is taken may become free for `patience` milliseconds. */
export async function requirePort(host: string, port: number, patience = 0): Promise<void> {
  const timeout = AbortSignal.timeout(Math.max(1, patience))
  for (;;) {
    const code = await tryToListen(host, port)
    if (code === undefined) return
    if (code !== 'EADDRINUSE' || patience === 0 || timeout.aborted)
      throw new SetupError(`port ${port} on ${host} ${reasons[code] ?? `cannot be had (${code})`}`)
    await delay(50)
  }
}

function tryToListen(host: string, port: number): Promise<string | undefined> {
  const server = createServer()
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    server.listen(port, host, () => server.close(() => resolve(undefined)))
  })
}
