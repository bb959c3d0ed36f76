import { DatabaseError } from 'pg'

const networkCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND'])
/** Connection failures, insufficient resources, and a server that shuts down or starts up. */
const serverClasses = ['08', '53', '57P']
const driverTexts = [
  'Connection terminated',
  'timeout exceeded when trying to connect',
  'Client has encountered a connection error',
]

/** Whether an error says that PostgreSQL is away for now, rather than that something was wrong with what was asked. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error instanceof DatabaseError) return serverClasses.some((start) => error.code?.startsWith(start) === true)
  const code = 'code' in error ? error.code : undefined
  return (
    (typeof code === 'string' && networkCodes.has(code)) || driverTexts.some((text) => error.message.startsWith(text))
  )
}
