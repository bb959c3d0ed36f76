import { isoOrNull } from '../../base/time.ts'
import type { Locale } from '../../base/locale.ts'
import { m } from '../../messages/messages.js'
import type { Context } from '../../platform/action.ts'
import { deskPresence } from '../duty/index.ts'
import type { Suggestion } from './schemas.ts'

/** A person to talk to: now while somebody is there, or when the first is back, as the chat says it (S4). */
export async function aPerson(context: Context, locale: Locale): Promise<Extract<Suggestion, { kind: 'person' }>> {
  const { here, back } = await deskPresence(context, locale)
  const open = here.length > 0
  return {
    kind: 'person',
    text: open ? m.assistant_suggest_person({}, { locale }) : m.assistant_suggest_person_later({}, { locale }),
    open,
    opensAt: isoOrNull(back),
  }
}
