import { Failure } from '../../base/errors.ts'
import { habitsOf } from '../../base/saying.ts'
import type { Context } from '../../platform/action.ts'
import { installationOf } from '../installation/index.ts'
import type { Reader } from './notice.ts'

/** Who reads, and in which manner. Throws `unauthenticated` when nobody does. */
export function readerOf({ actor, locale }: Context): Reader & { readonly id: string } {
  if (actor.kind !== 'person') throw new Failure('unauthenticated')
  return { id: actor.id, locale, timeZone: actor.timeZone, ...habitsOf(actor) }
}

/** The same, with what the platform is called in their language. */
export async function readerHere(context: Context): Promise<Reader & { readonly id: string }> {
  const reader = readerOf(context)
  return { ...reader, platform: (await installationOf(context)).names[reader.locale] }
}
