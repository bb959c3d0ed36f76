import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const portFile = (dataDir: string): string => join(dataDir, 'postgres.port')

/** The port of the last start, or 0. */
export async function lastPort(dataDir: string): Promise<number> {
  const port = Number(await readFile(portFile(dataDir), 'utf8').catch(() => '0'))
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : 0
}

export const rememberPort = (dataDir: string, port: number): Promise<void> => writeFile(portFile(dataDir), `${port}\n`)

export const addressOf = (password: string, port: number, database: string): string =>
  `postgres://wafa:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`

/** Where the server of a folder listens, for a process that has not started it. */
export const runningAddress = async (dataDir: string, password: string): Promise<string> =>
  addressOf(password, await lastPort(dataDir), 'wafa')
