import { z } from 'zod'
import { present } from '../../base/errors.ts'
import { id } from '../../base/ids.ts'
import { type Context, view } from '../../platform/action.ts'
import { mayReadOwn } from './permissions.ts'
import { findFile } from './queries.ts'
import { storedFile } from './schemas.ts'

const theFile = async ({ db }: Context, { fileId }: { fileId: string }) => present(await findFile(db, fileId))

/** What one has uploaded oneself, to look at it again before it is sent. */
export const readOwnFile = view({
  name: 'files.read-own-file',
  input: z.object({ fileId: id }),
  output: storedFile,
  load: theFile,
  permit: mayReadOwn,
  denial: 'not_found',
  run: async (_context, _input, file) => file,
})
