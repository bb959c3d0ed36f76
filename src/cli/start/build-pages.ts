import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { SetupError } from '../../platform/setup-error.ts'
import { inProject, projectFolder } from '../project.ts'

/** Builds messages and pages unless what is built is up to date. Throws `SetupError` when that fails. */
export async function buildPages(): Promise<void> {
  const child = spawn(process.execPath, [inProject('tools/build.ts')], {
    cwd: projectFolder,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code]: unknown[] = await once(child, 'exit')
  if (code !== 0) throw new SetupError('the pages could not be built (see above)')
}
