import { enableCompileCache } from 'node:module'
import { compileCache } from './project.ts'

// A third off every start but the first; where it cannot be written, nothing happens.
enableCompileCache(compileCache)
const { runCommandLine } = await import('./command-line.ts')

process.exitCode = await runCommandLine(process.argv.slice(2))
