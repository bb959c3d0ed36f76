import { fold } from '../../base/folding.ts'
import { newId } from '../../base/ids.ts'
import type { Locale } from '../../base/locale.ts'
import type { Context } from '../../platform/action.ts'
import { countUnanswered } from './queries/unanswered.ts'

/** Of what somebody asked, as much as the list of questions without an answer holds, in UTF-16 units. */
const longest = 200

/** Puts a question on the list of those who write the articles: it had no answer, whatever a search may find. */
export async function keepUnanswered(
  { db, now }: Context,
  { words, locale }: { readonly words: string; readonly locale: Locale },
): Promise<void> {
  const kept = words.replaceAll(/\s+/g, ' ').trim().slice(0, longest).toWellFormed()
  const folded = fold(kept).replaceAll(/\s+/g, ' ').trim()
  if (folded !== '') await countUnanswered(db, { id: newId(now), language: locale, folded, words: kept, at: now })
}
