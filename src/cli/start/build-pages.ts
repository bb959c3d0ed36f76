import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { SetupError } from '../../platform/setup-error.ts'
import { inProject, projectFolder } from '../project.ts'

/** Compiles the messages unless they are up to date. Throws `SetupError` when that fails. */
export const buildMessages = (): Promise<void> => run('tools/messages.ts', 'the messages could not be compiled')

/** Builds messages and pages unless they are up to date. Throws `SetupError` when that fails. */
export const buildPages = (): Promise<void> => run('tools/build.ts', 'the pages could not be built')

async function run(tool: string, fault: string): Promise<void> {
  const child = spawn(process.execPath, [inProject(tool)], {
    cwd: projectFolder,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code]: unknown[] = await once(child, 'exit')
  if (code !== 0) throw new SetupError(`${fault} (see above)`)
}
