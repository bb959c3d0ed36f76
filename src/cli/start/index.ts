import { join } from 'node:path'
import { type Instant, instantInput, iso } from '../../base/time.ts'
import { isSet, readSettings, type Settings } from '../../platform/environment.ts'
import { SetupError } from '../../platform/setup-error.ts'
import { createLog } from '../../platform/log.ts'
import { untilStopped } from '../../platform/processes/index.ts'
import { stopwatch, systemNow } from '../../platform/system-clock.ts'
import { command, UsageError } from '../command.ts'
import { announce } from './announce.ts'
import { type Role, runEverything } from './run-everything.ts'

/** Ending in order takes a few seconds at most; a database under load may need longer. */
const lastMoment = 30_000

export const start = command({
  about: `Starts everything on this machine, and keeps it running until SIGTERM or Ctrl-C: the embedded PostgreSQL
(or DATABASE_URL), migrations, at the first start demonstration data, the web and the worker process.

A rehearsal runs on a clock that stands still until an administrator moves it, and on data of its own: by default
in ./data/rehearsal. It is refused on data that has ever run without --rehearsal.`,
  options: {
    role: {
      type: 'string',
      value: 'web|worker',
      about: 'Run this role alone; needs DATABASE_URL, which many machines share',
    },
    demonstration: {
      type: 'boolean',
      about: 'Load demonstration data at the first start; on by default without DATABASE_URL (--no-demonstration)',
    },
    build: { type: 'boolean', about: 'Build the pages first if they are not up to date; the default (--no-build)' },
    rehearsal: { type: 'boolean', about: 'Run on a clock that is moved by hand' },
    at: { type: 'string', value: 'INSTANT', about: 'Where the clock of a new rehearsal begins; now, if not given' },
  },
  run: async ({ role, demonstration, build = true, rehearsal = false, at }) => {
    const elapsed = stopwatch()
    const settings = settingsFor(rehearsal)
    const outside = settings.DATABASE_URL !== undefined
    if (role !== undefined && !outside)
      throw new SetupError('--role needs DATABASE_URL: one machine alone runs all roles')
    await runEverything(
      {
        settings,
        roles: role === undefined ? ['web', 'worker'] : [roleOf(role)],
        kind: rehearsal ? 'rehearsal' : 'real',
        at: at === undefined ? systemNow() : instantOf(at, rehearsal),
        build,
        demonstration: demonstration ?? !outside,
        log: createLog(settings, 'supervisor'),
        onReady: (demonstration) => announce(settings.ORIGIN, elapsed(), demonstration),
      },
      untilStopped('signals', lastMoment),
    )
    return 0
  },
})

/** A rehearsal has a folder of its own, unless a folder is named. */
function settingsFor(rehearsal: boolean): Settings {
  const settings = readSettings(process.env)
  if (!rehearsal || isSet('DATA_DIR', process.env)) return settings
  return { ...settings, DATA_DIR: join(settings.DATA_DIR, 'rehearsal') }
}

function roleOf(text: string): Role {
  if (text === 'web' || text === 'worker') return text
  throw new UsageError(`--role is web or worker, not ${JSON.stringify(text)}`)
}

function instantOf(text: string, rehearsal: boolean): Instant {
  if (!rehearsal) throw new UsageError('--at goes with --rehearsal')
  const { data } = instantInput.safeParse(text)
  if (data === undefined)
    throw new UsageError(`--at is an instant such as ${iso(systemNow())}, not ${JSON.stringify(text)}`)
  return data
}
