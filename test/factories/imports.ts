import { createReadStream } from 'node:fs'
import { continueImport, getImport, prepareImport, startImport, uploadImport } from '../../src/domains/import/index.ts'
import type { prepareImportInput } from '../../src/domains/import/schemas.ts'
import type { Caller } from '../../src/platform/action.ts'
import type { z } from 'zod'

export const importFile = (name: string): string => `${import.meta.dirname}/../import-files/${name}`

/** A piece of text as it would come over a connection. */
export async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

/** Goes on with an import until it waits for somebody, or is over. */
export async function goOn(system: Caller, importId: string): Promise<void> {
  while ((await continueImport(system, { importId })).goesOn);
}

type Settings = Partial<z.input<typeof prepareImportInput>>

/** A file up to the end of its dry run, under the settings that it seems to want. */
export async function dryRun(
  by: Caller,
  system: Caller,
  content: AsyncIterable<Uint8Array> | string,
  settings: Settings = {},
) {
  const chunks = typeof content === 'string' ? createReadStream(importFile(content)) : content
  const { id: importId, guess } = await uploadImport(by, typeof content === 'string' ? content : 'a.json', chunks)
  const { format = 'csv', columns = {}, rows = 'tickets' } = guess ?? {}
  await prepareImport(by, { format, source: 'old-desk', columns, rows, timeZone: 'UTC', ...settings, importId })
  await goOn(system, importId)
  return importId
}

/** The whole of it. */
export async function importAll(
  by: Caller,
  system: Caller,
  content: AsyncIterable<Uint8Array> | string,
  settings: Settings = {},
) {
  const importId = await dryRun(by, system, content, settings)
  await startImport(by, { importId })
  await goOn(system, importId)
  return getImport(by, { importId })
}
