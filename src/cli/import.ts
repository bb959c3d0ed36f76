import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { systemActor } from '../base/actor.ts'
import {
  continueImport,
  getImport,
  type ImportView,
  listImportRecords,
  prepareImport,
  startImport,
  uploadImport,
} from '../domains/import/index.ts'
import { importSettings } from '../domains/import/schemas.ts'
import type { Caller } from '../platform/action.ts'
import { completeEnvironment, readSettings } from '../platform/environment.ts'
import { createLog } from '../platform/log.ts'
import { openPlatform } from '../platform/open-platform.ts'
import { prepareDatabase } from '../platform/prepare-database.ts'
import { command, type Given, UsageError } from './command.ts'
import { visitData } from './open-data.ts'

const options = {
  'dry-run': { type: 'boolean', about: 'Say what would happen, and make nothing' },
  source: { type: 'string', value: 'NAME', about: 'Name of the desk that it comes from; by default its format' },
  format: { type: 'string', value: 'csv|zendesk|osticket', about: 'Instead of what the file seems to be' },
  rows: { type: 'string', value: 'tickets|people|replies', about: 'What a line of a table is about' },
  'time-zone': { type: 'string', value: 'ZONE', about: 'Of times that name none; by default Asia/Riyadh' },
  'month-first': { type: 'boolean', about: 'Read 3/4/2025 as the 4th of March' },
  invite: { type: 'boolean', about: 'Send an invitation to whoever is made' },
} as const

export const importCommand = command({
  about: `Imports tickets, people and replies of another desk: a table (CSV), Zendesk’s or osTicket’s JSON. What was
imported before under the same source is not imported again: broken off, it is run again. No clock begins, nobody is told.
Works while Wafa runs, and while it does not.`,
  operands: 'FILE',
  options,
  run: async (given, [file, ...more]) => {
    if (file === undefined || more.length > 0) throw new UsageError('one file is needed: npx wafa import FILE')
    const found = await stat(file).catch(() => undefined)
    if (found?.isFile() !== true) throw new UsageError(`there is no file ${file}`)
    const settings = readSettings(process.env)
    const log = createLog(settings, 'import')
    await using data = await visitData(settings, log)
    await prepareDatabase(data.url())
    const platform = await openPlatform(completeEnvironment(settings, data.secrets, data.url()), log)
    try {
      const caller: Caller = { platform, actor: systemActor, requestId: 'command', locale: 'en' }
      return await importFile(caller, file, given)
    } finally {
      await platform.database.destroy()
    }
  },
})

async function importFile(caller: Caller, file: string, given: Given<typeof options>): Promise<number> {
  const { id: importId, guess } = await uploadImport(caller, basename(file), createReadStream(file))
  const format = given.format ?? guess?.format
  const wanted = importSettings.safeParse({
    format,
    source: given.source ?? format,
    rows: given.rows ?? guess?.rows,
    columns: guess?.columns,
    ...(given['time-zone'] === undefined ? {} : { timeZone: given['time-zone'] }),
    dates: given['month-first'] === true ? 'month_first' : 'day_first',
    invite: given.invite ?? false,
  })
  if (!wanted.success)
    throw new UsageError(wanted.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '))
  await prepareImport(caller, { ...wanted.data, importId })
  const planned = await goOn(caller, importId)
  if (planned.fault !== null) {
    console.error(
      `It cannot be read: ${planned.fault.code}${planned.fault.line === null ? '' : `, line ${planned.fault.line}`}`,
    )
    return 1
  }
  for (const { kind, plan, count } of planned.counts) console.log(`${plan.padEnd(6)}  ${kind.padEnd(7)}  ${count}`)
  await listFaults(caller, importId)
  if (given['dry-run'] === true) return 0
  await startImport(caller, { importId })
  const { counts } = await goOn(caller, importId)
  const done = counts.reduce((sum, one) => sum + one.done, 0)
  console.log(`Done: ${done} things were taken in or were there.`)
  return 0
}

/** Step by step, saying how far it has come where somebody watches. */
async function goOn(caller: Caller, importId: string): Promise<ImportView> {
  for (let steps = 1; (await continueImport(caller, { importId })).goesOn; steps += 1) {
    if (!process.stderr.isTTY || steps % 20 > 0) continue
    const { state, share } = await getImport(caller, { importId })
    process.stderr.write(`\r${state} ${Math.floor(share * 100)} %  `)
  }
  if (process.stderr.isTTY) process.stderr.write('\r\u001B[K')
  return getImport(caller, { importId })
}

/** All that cannot be imported, a line each. */
async function listFaults(caller: Caller, importId: string): Promise<void> {
  let cursor: number | undefined
  do {
    const page = await listImportRecords(caller, { importId, plan: 'fault', limit: 100, cursor })
    for (const { line, kind, reason, label } of page.items)
      console.log(`line ${line}: ${kind} ${reason ?? ''} ${label}`)
    cursor = page.next === null ? undefined : Number(page.next)
  } while (cursor !== undefined)
}
