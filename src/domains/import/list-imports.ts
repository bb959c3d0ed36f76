import { z } from 'zod'
import { Failure, present } from '../../base/errors.ts'
import { pageByIdQuery } from '../../base/page.ts'
import { isoOrNull } from '../../base/time.ts'
import { action, type Context, view } from '../../platform/action.ts'
import { mayImport } from './permissions.ts'
import { recordsAfter } from './queries/records.ts'
import { removeRun, runById, runsBefore } from './queries/runs.ts'
import { importId, importPage, importRecordPage, importRecordQuery, importView, reasonOf } from './schemas.ts'
import { viewImport } from './view-import.ts'

const runOf = async ({ db }: Context, input: { readonly importId: string }) =>
  present(await runById(db, input.importId))

/** How far an import has come, and what would happen. */
export const getImport = view({
  name: 'import.get',
  input: importId,
  output: importView,
  load: runOf,
  permit: mayImport,
  run: (context, _input, row) => viewImport(context, row),
})

export const listImports = view({
  name: 'import.list',
  input: pageByIdQuery,
  output: importPage,
  permit: mayImport,
  async run(context, { cursor, limit }) {
    const rows = await runsBefore(context.db, { cursor, limit })
    const items = await Promise.all(rows.slice(0, limit).map((row) => viewImport(context, row)))
    return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
  },
})

/** What would happen with each thing that the file says, what cannot, and what has. */
export const listImportRecords = view({
  name: 'import.list-records',
  input: importRecordQuery,
  output: importRecordPage,
  load: runOf,
  permit: mayImport,
  async run({ db }, { importId: runId, plan, kind, cursor, limit }) {
    const rows = await recordsAfter(db, { runId, plan, kind, cursor, limit })
    const items = rows
      .slice(0, limit)
      .map(({ at, reason, ...row }) => ({ ...row, at: isoOrNull(at), reason: reasonOf(reason) }))
    return { items, next: rows.length > limit ? String(items.at(-1)?.position ?? '') : null }
  },
})

/** Puts a file away with all that was read of it; what was imported stays. Throws `not_open_for_this` while it works. */
export const discardImport = action({
  name: 'import.discard',
  input: importId,
  output: z.object({}),
  load: runOf,
  permit: mayImport,
  about: (input) => input.importId,
  async run({ db }, { importId: runId }) {
    const still = ['uploading', 'uploaded', 'reading', 'planning', 'planned', 'unreadable', 'done'] as const
    if (!(await removeRun(db, runId, still))) throw new Failure('not_open_for_this')
    return {}
  },
})
