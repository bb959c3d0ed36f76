import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { z } from 'zod'
import { digestOfFiles } from '../src/platform/digest-of-files.ts'
import { sources as sourcesOfWays } from '../src/domains/assistant/matching/sources.ts'

/**
 * `npm run build`: messages, what the assistant learns, then the pages into `build/web`. Makes nothing of which the
 * sources have not changed, so that it may stand before every start and every test. Each thing is made by one at a time;
 * others wait for it.
 */

const sourcesOfPages = [
  'src/web/**/*',
  'src/base/*.ts',
  'src/domains/*/schemas.ts',
  'src/domains/*/schemas/*.ts',
  'messages/*/*.json',
  'tools/*.ts',
  'vite.config.ts',
  'package-lock.json',
]

const readStamp = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function take(lock: string): boolean {
  try {
    mkdirSync('build', { recursive: true })
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    return false
  }
}

/** A build that was killed leaves its lock behind. */
function dropIfDead(lock: string): void {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0)
  } catch {
    rmSync(lock, { force: true })
  }
}

const inNode = promisify(execFile)
const output = z.object({ stdout: z.string(), stderr: z.string() })
/** Throws with the last lines that were said. */
async function run(command: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<void> {
  const env = { ...process.env, NO_COLOR: '1', ...environment }
  try {
    await inNode(process.execPath, [...command], { env, maxBuffer: 2 ** 26 })
  } catch (error) {
    const { data } = output.safeParse(error)
    const told = data === undefined ? String(error) : data.stdout + data.stderr
    throw new Error(`${command[0]} failed:\n${told.trim().split('\n').slice(-40).join('\n')}`, { cause: error })
  }
}

/** Makes what the stamp in `folder` is of, if it is not of these sources. */
async function bring(
  folder: string,
  sources: readonly string[],
  make: (stamp: string) => Promise<void>,
): Promise<void> {
  const [file, lock] = [`${folder}/stamp`, `${folder}.lock`]
  while ((await digestOfFiles(sources)) !== readStamp(file)) {
    if (!take(lock)) {
      await wait(200)
      dropIfDead(lock)
      continue
    }
    try {
      const stamp = await digestOfFiles(sources)
      await make(stamp)
      writeFileSync(file, stamp)
    } finally {
      rmSync(lock, { force: true })
    }
  }
}

try {
  await run(['tools/messages.ts'])
  await Promise.all([
    bring('build/assistant', sourcesOfWays, () => run(['tools/learn.ts'])),
    bring('build/web', sourcesOfPages, async (stamp) => {
      await run(['tools/messages.ts', '--pages'])
      await run(['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], { WAFA_BUILD: stamp.slice(0, 12) })
      await run(['tools/budget.ts'])
    }),
  ])
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
