import { z } from 'zod'
import { actorId } from '../../base/actor.ts'
import { Failure, present } from '../../base/errors.ts'
import { id, newId } from '../../base/ids.ts'
import { action, type Caller } from '../../platform/action.ts'
import { guessFile } from './guess.ts'
import { mayImport } from './permissions.ts'
import { changeRun, insertPart, insertRun, lockRun, partBytes, readBytes } from './queries/runs.ts'
import { importId, type ImportView, importView, mostImportBytes } from './schemas.ts'
import { viewImport } from './view-import.ts'

const beginImport = action({
  name: 'import.begin',
  input: z.object({ fileName: z.string().trim().max(1_000) }),
  output: z.object({ id }),
  permit: mayImport,
  async run({ db, now, actor }, { fileName }) {
    const name = fileName.slice(-200).toWellFormed() || '—'
    const run = { id: newId(now), startedBy: actorId(actor), createdAt: now, fileName: name, guess: '{}' }
    const row = await insertRun(db, {
      ...run,
      state: 'uploading',
      settings: null,
      cursor: null,
      fault: null,
      faultLine: null,
      startedAt: null,
      endedAt: null,
    })
    return { id: row.id }
  },
})

const appendToImport = action({
  name: 'import.append',
  input: importId.extend({
    position: z.int().min(0),
    content: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  }),
  output: z.object({}),
  permit: mayImport,
  async run({ db }, input) {
    await insertPart(db, input.importId, input.position, input.content)
    return {}
  },
})

/** How much of a file is looked at to say what it is. */
const lookedAt = 65_536

const endUpload = action({
  name: 'import.upload',
  input: importId,
  output: importView,
  load: async ({ db }, input) => present(await lockRun(db, input.importId)),
  permit: mayImport,
  about: (input) => input.importId,
  async run(context, input) {
    const text = new TextDecoder().decode(await readBytes(context.db, input.importId, 0, lookedAt))
    const change = { state: 'uploaded' as const, guess: JSON.stringify(guessFile(text.replaceAll('\0', ''))) }
    return viewImport(context, present(await changeRun(context.db, input.importId, ['uploading'], change), 'conflict'))
  },
})

/**
 * Takes a file in, piece by piece as it comes, and says what it seems to be; nothing is read of it yet. Throws
 * `payload_too_large`, and what asks for permission throws.
 */
export async function uploadImport(
  caller: Caller,
  fileName: string,
  chunks: AsyncIterable<Uint8Array>,
): Promise<ImportView> {
  const run = await beginImport(caller, { fileName })
  let position = 0
  let size = 0
  const append = async (content: Uint8Array) => {
    await appendToImport(caller, { importId: run.id, position, content })
    position += 1
  }
  let pending: Uint8Array = new Uint8Array(0)
  for await (const chunk of chunks) {
    size += chunk.byteLength
    if (size > mostImportBytes) throw new Failure('payload_too_large')
    pending = pending.byteLength === 0 ? chunk : Buffer.concat([pending, chunk])
    while (pending.byteLength >= partBytes) {
      await append(pending.subarray(0, partBytes))
      pending = pending.subarray(partBytes)
    }
  }
  if (pending.byteLength > 0) await append(pending)
  return endUpload(caller, { importId: run.id })
}
