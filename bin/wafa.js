#!/usr/bin/env node
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// Read by whatever Node stands on PATH, so it speaks the language of old ones; `npx` and npm scripts bring ours.
const program = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url))
const pinned = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url))

if (Number.parseInt(process.versions.node, 10) >= 26) await import(program)
else if (existsSync(pinned)) {
  const child = spawn(pinned, [program, ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 128)))
} else {
  process.stderr.write(`wafa: Node 26 is missing (this is ${process.version}): run npm ci, with optional packages\n`)
  process.exit(1)
}
