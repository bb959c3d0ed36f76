import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'

/** Every rule that is not a test, as many at a time as there are cores; what fails says all it has to say. */
const checks: Record<string, string[]> = {
  // The longest first.
  pages: ['node_modules/svelte-check/bin/svelte-check', '--tsconfig', 'src/web/tsconfig.json', '--fail-on-warnings'],
  'lint and types': ['node_modules/oxlint/bin/oxlint', '--type-check'],
  'lint of pages': ['node_modules/oxlint/bin/oxlint', '--config', 'checks/oxlint-pages.json', 'src/web'],
  format: ['node_modules/oxfmt/bin/oxfmt', '--check'],
  imports: ['checks/imports.ts'],
  'page rules': ['checks/pages.ts'],
  messages: ['checks/messages.ts'],
  design: ['checks/design.ts'],
}

type Outcome = { ok: boolean; output: string }

function run(command: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.on('close', (code) => resolve({ ok: code === 0, output }))
  })
}

const { positionals } = parseArgs({ allowPositionals: true })
const sync = await run(['node_modules/@sveltejs/kit/svelte-kit.js', 'sync'])
if (!sync.ok) process.stderr.write(sync.output)

const waiting = Object.entries(checks).filter(([name]) => positionals.length === 0 || positionals.includes(name))
let failures = 0
async function work(): Promise<void> {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const [name, command] = next
    const { ok, output } = await run(command)
    console.log(`${ok ? '✓' : '✗'} ${name}`)
    if (ok) continue
    failures += 1
    console.log(output)
  }
}
await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, work))
process.exit(failures > 0 ? 1 : 0)
