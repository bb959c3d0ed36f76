import { spawn } from 'node:child_process'

/**
 * `npm test`: the rules and the tests at the same time, since tests wait more than they compute. A broken rule is told
 * at once, and ends the tests.
 */
const begin = (command: readonly string[]) => {
  const child = spawn(process.execPath, command, { stdio: 'inherit' })
  return { child, passed: new Promise<boolean>((resolve) => child.on('close', (code) => resolve(code === 0))) }
}

const rules = begin(['checks/all.ts'])
const tests = begin(['node_modules/vitest/vitest.mjs', 'run'])
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    rules.child.kill(signal)
    tests.child.kill(signal)
  })
const obeyed = await rules.passed
if (!obeyed) tests.child.kill('SIGTERM')
const passed = await tests.passed
process.exit(obeyed && passed ? 0 : 1)
