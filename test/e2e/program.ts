import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { scratch } from '../scratch.ts'
import { anyPort, WafaProcess } from '../wafa-process.ts'

export type Program = { readonly origin: string; close(): Promise<void> }

/**
 * The real program on a free port, with data of its own: supervisor, embedded PostgreSQL, worker, pages.
 * `at` starts it as a rehearsal whose clock stands there.
 */
export async function startProgram({ at }: { at?: string } = {}): Promise<Program> {
  const data = await mkdtemp(join(scratch, 'wafa-e2e-'))
  const port = await anyPort()
  const words = at === undefined ? ['start'] : ['start', '--rehearsal', '--at', at]
  const child = new WafaProcess(words, { PORT: String(port), DATA_DIR: data })
  await child.ready()
  return {
    origin: `http://127.0.0.1:${port}`,
    async close() {
      await child.kill('SIGTERM')
      await rm(data, { recursive: true, force: true })
    },
  }
}
