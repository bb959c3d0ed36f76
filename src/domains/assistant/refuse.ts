import type { Locale } from '../../base/locale.ts'
import { m } from '../../messages/messages.js'
import type { Context } from '../../platform/action.ts'
import type { Refusal } from './guards.ts'
import { aPerson } from './people.ts'
import type { AnswerView } from './schemas.ts'

const sentences = {
  others: m.assistant_refuse_others,
  secrets: m.assistant_refuse_secrets,
  promise: m.assistant_refuse_promise,
} as const satisfies Record<Refusal, unknown>

/** Says what it will not tell or promise, and who could be asked. */
export async function refuse(context: Context, why: Refusal, locale: Locale): Promise<AnswerView> {
  const suggestions = why === 'secrets' ? [] : [await aPerson(context, locale)]
  return { answer: sentences[why]({}, { locale }), confident: false, sources: [], suggestions }
}
