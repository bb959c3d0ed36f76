import { createServer } from 'node:net'

/** A port of 127.0.0.1 that nobody listens on: `wanted` if it is free, else any. */
export async function freePort(wanted = 0): Promise<number> {
  const port = await tryPort(wanted)
  return port ?? (await tryPort(0)) ?? Promise.reject(new Error('no port is free on 127.0.0.1'))
}

function tryPort(port: number): Promise<number | undefined> {
  const server = createServer()
  return new Promise((resolve) => {
    server.once('error', () => resolve(undefined))
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' ? address?.port : undefined))
    })
  })
}
