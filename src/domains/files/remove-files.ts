import type { Context } from '../../platform/action.ts'
import { deleteFiles } from './queries.ts'

/** Removes files for good that whoever held them has let go of. */
export const removeFiles = ({ db }: Context, ids: readonly string[]): Promise<void> => deleteFiles(db, ids)
