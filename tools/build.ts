import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { digestOfFiles } from '../src/platform/digest-of-files.ts'
import { sources as sourcesOfWays } from '../src/domains/assistant/matching/sources.ts'

/**
 * `npm run build`: messages, what the assistant learns, then the pages into `build/web`. Makes nothing of which the
 * sources have not changed, so that it may stand before every start and every test. One at a time; others wait for it.
 */
const lock = 'build/lock'

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

function lockIsHeld(): boolean {
  try {
    mkdirSync('build', { recursive: true })
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    return false
  }
}

/** A build that was killed leaves its lock behind. */
function dropDeadLock(): void {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0)
  } catch {
    rmSync(lock, { force: true })
  }
}

function run(...command: string[]): void {
  const env = { ...process.env, NO_COLOR: '1' }
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8', env })
  if (status === 0) return
  const told = (stdout + stderr).trim().split('\n').slice(-40).join('\n')
  process.stderr.write(`${command[0]} failed:\n${told}\n`)
  rmSync(lock, { force: true })
  process.exit(1)
}

/** Makes what `file` is the stamp of, if it is not of these sources. */
async function bring(file: string, sources: readonly string[], make: (stamp: string) => void): Promise<void> {
  while ((await digestOfFiles(sources)) !== readStamp(file)) {
    if (!lockIsHeld()) {
      await wait(200)
      dropDeadLock()
      continue
    }
    try {
      const stamp = await digestOfFiles(sources)
      make(stamp)
      writeFileSync(file, stamp)
    } finally {
      rmSync(lock, { force: true })
    }
  }
}

run('tools/messages.ts')
await bring('build/assistant/stamp', sourcesOfWays, () => run('tools/learn.ts'))
await bring('build/web/stamp', sourcesOfPages, (stamp) => {
  process.env['WAFA_BUILD'] = stamp.slice(0, 12)
  run('tools/messages.ts', '--pages')
  run('node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn')
  run('tools/budget.ts')
})
