import { present } from '../../base/errors.ts'
import { action } from '../../platform/action.ts'
import { importGoesOn } from './events.ts'
import { mayImport } from './permissions.ts'
import { removeRecords } from './queries/records.ts'
import { changeRun, lockRun } from './queries/runs.ts'
import { beginning } from './reading.ts'
import { importId, importView, prepareImportInput } from './schemas.ts'
import { administrators } from './telling.ts'
import { viewImport } from './view-import.ts'

const loadRun = async ({ db }: Parameters<typeof viewImport>[0], input: { readonly importId: string }) =>
  present(await lockRun(db, input.importId))

/**
 * Reads a file by these settings, to say what would happen: nothing is made yet. Again with others, until it is right.
 * Throws `not_open_for_this` once it has begun.
 */
export const prepareImport = action({
  name: 'import.prepare',
  input: prepareImportInput,
  output: importView,
  load: loadRun,
  permit: mayImport,
  about: (input) => input.importId,
  async run(context, { importId: runId, ...settings }) {
    const change = {
      state: 'reading' as const,
      settings: JSON.stringify(settings),
      cursor: JSON.stringify(beginning),
      fault: null,
      faultLine: null,
    }
    const open = ['uploaded', 'reading', 'planning', 'planned', 'unreadable'] as const
    const row = present(await changeRun(context.db, runId, open, change), 'not_open_for_this')
    await removeRecords(context.db, runId)
    await context.announce(importGoesOn, { importId: runId }, administrators)
    return viewImport(context, row)
  },
})

/** Does what the dry run said. Throws `not_open_for_this` before that has ended, or when it has been begun. */
export const startImport = action({
  name: 'import.start',
  input: importId,
  output: importView,
  load: loadRun,
  permit: mayImport,
  about: (input) => input.importId,
  async run(context, { importId: runId }) {
    const change = { state: 'running' as const, startedAt: context.now, cursor: null }
    const row = present(await changeRun(context.db, runId, ['planned'], change), 'not_open_for_this')
    await context.announce(importGoesOn, { importId: runId }, administrators)
    return viewImport(context, row)
  },
})
