import type { Logger } from 'pino'
import type { Instant } from '../../base/time.ts'
import { recreateDatabase } from '../../platform/database/recreate.ts'
import { type Settings } from '../../platform/environment.ts'
import { SetupError } from '../../platform/setup-error.ts'
import {
  claimInstallation,
  findInstallation,
  type Installation,
  type InstallationKind,
  requireKind,
} from '../../platform/installation.ts'
import { aborted, requirePort, type Supervised, supervise } from '../../platform/processes/index.ts'
import { prepareDatabase } from '../../platform/prepare-database.ts'
import { type Data, openData } from '../open-data.ts'
import { inProject, projectFolder } from '../project.ts'
import { buildPages } from './build-pages.ts'
import { furnish } from './furnish.ts'

export type Role = 'web' | 'worker'

export type Plan = {
  readonly settings: Settings
  readonly roles: readonly Role[]
  readonly kind: InstallationKind
  /** Where a rehearsal's clock begins. */
  readonly at: Instant
  readonly demonstration: boolean
  /** Whether pages that are not up to date are built first. */
  readonly build: boolean
  readonly log: Logger
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
  const demonstration = await prepare(plan, data)
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

/** Brings the database to where the roles can work with it. Returns whether demonstration data is in it. */
async function prepare(plan: Plan, data: Data): Promise<boolean> {
  const { kind, at, settings, log } = plan
  const before = await findInstallation(data.url())
  requireKind(before, kind)
  if (before?.demonstration === 'unfinished') await beginAnew(data)
  await prepareDatabase(data.url())
  await claimInstallation(data.url(), kind, at)
  const building = plan.build ? buildPages() : undefined
  // Whoever began without demonstration data works with data of their own.
  if (isNew(before)) await furnish(settings, data, log, plan.demonstration)
  await building
  return isNew(before) ? plan.demonstration : before?.demonstration === 'loaded'
}

/** Nothing was ever started on it, or only a demonstration that was interrupted. */
const isNew = (before: Installation | undefined): boolean =>
  before === undefined || before.demonstration === 'unfinished'

/** Nobody has worked yet in an installation whose demonstration data is half there. */
async function beginAnew(data: Data): Promise<void> {
  if (!data.embedded) throw new SetupError('loading demonstration data was interrupted: start on an empty database')
  await recreateDatabase(data.url())
}

const startRole = (role: Role, settings: Settings, data: Data, log: Logger): Supervised =>
  supervise({
    name: role,
    file: inProject('src/main.ts'),
    words: [role],
    cwd: projectFolder,
    environment: () => ({ ...process.env, DATA_DIR: data.folder, DATABASE_URL: data.url(), ORIGIN: settings.ORIGIN }),
    log,
  })
