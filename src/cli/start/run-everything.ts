import type { Logger } from 'pino'
import type { Settings } from '../../platform/environment.ts'
import { aborted, requirePort, type Supervised, supervise, unusable } from '../../platform/processes/index.ts'
import { type Data, openData } from '../open-data.ts'
import { compileCache, inProject, projectFolder } from '../project.ts'
import { prepare, type Wish } from './prepare.ts'

export type Role = 'web' | 'worker'

export type Plan = Wish & {
  readonly roles: readonly Role[]
  /** Called once everything is at work. */
  readonly onReady: (demonstration: boolean) => void
}

/** After a crash the processes of the one before may take this long to let go of the port. */
const crashPatience = 10_000

/**
 * Runs the installation until the signal: its database, then the processes of its roles, each started again when it
 * ends by itself. Ends in the opposite order. Throws `SetupError` when it cannot start.
 */
export async function runEverything(plan: Plan, signal: AbortSignal): Promise<void> {
  const { settings, roles, log } = plan
  await using data = await openData(settings, log)
  if (roles.includes('web')) await requirePort(settings.HOST, settings.PORT, data.afterCrash ? crashPatience : 0)
  const demonstration = await prepare(plan, data).catch((error: unknown) => {
    throw data.embedded ? unusable(data.folder, error) : error
  })
  if (signal.aborted) return
  const processes = roles.map((role) => startRole(role, settings, data, log))
  data.onMove(() => processes.forEach((each) => each.restart()))
  try {
    await Promise.race([Promise.all(processes.map(({ ready }) => ready)), aborted(signal)])
    if (!signal.aborted) plan.onReady(demonstration)
    await aborted(signal)
  } finally {
    await Promise.all(processes.map((each) => each.stop()))
  }
}

const startRole = (role: Role, settings: Settings, data: Data, log: Logger): Supervised =>
  supervise({
    name: role,
    file: inProject('src/main.ts'),
    words: [role],
    cwd: projectFolder,
    environment: () => ({
      NODE_COMPILE_CACHE: compileCache,
      ...process.env,
      DATA_DIR: data.folder,
      DATABASE_URL: data.url(),
      ORIGIN: settings.ORIGIN,
    }),
    log,
  })
