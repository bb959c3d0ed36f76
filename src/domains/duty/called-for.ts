import type { Context } from '../../platform/action.ts'
import { calledSoFar } from './queries/call-outs.ts'

/** Whom a call-out has called by name so far. */
export const calledFor = (context: Context, callOutId: string): Promise<string[]> => calledSoFar(context.db, callOutId)
