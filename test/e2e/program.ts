import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { scratch } from '../scratch.ts'
import { anyPort, WafaProcess } from '../wafa-process.ts'

export type Program = { readonly origin: string; close(): Promise<void> }

type Wish = {
  /** Starts it as a rehearsal whose clock stands there. */
  readonly at?: string
  /** A database that is there already, without the demonstration: a start of a third of the time. */
  readonly database?: string
}

/** The real program on a free port, with data of its own: supervisor, embedded PostgreSQL, worker, pages. */
export async function startProgram({ at, database }: Wish = {}): Promise<Program> {
  const data = await mkdtemp(join(scratch, 'wafa-e2e-'))
  const port = await anyPort()
  const elsewhere: Record<string, string> = database === undefined ? {} : { DATABASE_URL: database }
  const words = [
    'start',
    ...(at === undefined ? [] : ['--rehearsal', '--at', at]),
    ...(database === undefined ? [] : ['--no-demonstration']),
  ]
  const child = new WafaProcess(words, { PORT: String(port), DATA_DIR: data, ...elsewhere })
  await child.ready()
  return {
    origin: `http://127.0.0.1:${port}`,
    async close() {
      await child.kill('SIGTERM')
      await rm(data, { recursive: true, force: true })
    },
  }
}
