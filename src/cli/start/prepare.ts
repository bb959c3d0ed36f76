import type { Logger } from 'pino'
import type { Instant } from '../../base/time.ts'
import { recreateDatabase } from '../../platform/database/recreate.ts'
import type { Settings } from '../../platform/environment.ts'
import {
  claimInstallation,
  findInstallation,
  type InstallationKind,
  oneAtATime,
  recordFurnishing,
  requireKind,
} from '../../platform/installation.ts'
import { prepareDatabase } from '../../platform/prepare-database.ts'
import { SetupError } from '../../platform/setup-error.ts'
import type { Data } from '../open-data.ts'
import { buildMessages, buildPages } from './build-pages.ts'
import { furnish } from './furnish.ts'

export type Wish = {
  readonly settings: Settings
  readonly kind: InstallationKind
  /** Where a rehearsal's clock begins. */
  readonly at: Instant
  readonly demonstration: boolean
  /** Whether pages that are not up to date are built first. */
  readonly build: boolean
  readonly log: Logger
}

/**
 * Brings everything to where the roles can work with it: migrations, what a new installation begins with, the pages.
 * Returns whether demonstration data is in it.
 */
export async function prepare(wish: Wish, data: Data): Promise<boolean> {
  const { settings, kind, log, build } = wish
  const found = data.embedded ? await install(wish, data) : await oneAtATime(data.url(), () => install(wish, data))
  requireKind(found, kind)
  // What furnishes a new installation speaks; the pages may be built meanwhile.
  if (build) await buildMessages()
  const building = build ? buildPages() : Promise.resolve()
  building.catch(() => {})
  if (found.furnished !== 'yes') {
    const fill = () => furnishOnce(data, () => furnish(settings, data, log, found.demonstration))
    await (data.embedded ? fill() : oneAtATime(data.url(), fill))
  }
  await building
  return found.demonstration
}

async function install({ kind, demonstration, at }: Wish, data: Data) {
  const before = await findInstallation(data.url())
  requireKind(before, kind)
  // Nobody has worked yet in an installation that is half furnished.
  if (before?.furnished === 'begun' && data.embedded) await recreateDatabase(data.url())
  await prepareDatabase(data.url())
  await claimInstallation(data.url(), { kind, demonstration, at })
  const found = await findInstallation(data.url())
  if (found === undefined) throw new SetupError('the database forgets what it is told: is it a read-only copy?')
  return found
}

async function furnishOnce(data: Data, fill: () => Promise<void>): Promise<void> {
  const found = await findInstallation(data.url())
  if (found?.furnished === 'yes') return
  if (found?.furnished === 'begun' && found.demonstration)
    throw new SetupError('loading demonstration data was cut short: start on an empty database')
  await recordFurnishing(data.url(), fill)
}
