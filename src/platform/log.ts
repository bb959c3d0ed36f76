import { type Logger, pino } from 'pino'
import type { Settings } from './environment.ts'

/** Paths whose values never reach the log, wherever in a logged object they stand. */
const hidden = ['password', 'token', 'secret', 'authorization', 'cookie', 'SESSION_SECRET', 'VAPID_PRIVATE_KEY']
const redact = ['DATABASE_URL', 'SMTP_URL', ...hidden].flatMap((name) => [name, `*.${name}`, `*.*.${name}`])

/** JSON lines on standard error: standard output belongs to what a command answers. */
export const createLog = (settings: Pick<Settings, 'LOG_LEVEL'>, role: string): Logger =>
  pino(
    { level: settings.LOG_LEVEL, base: { role, pid: process.pid }, redact, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: true }),
  )
