import { fold } from '../../base/folding.ts'
import { newId } from '../../base/ids.ts'
import { action } from '../../platform/action.ts'
import { mayRead } from './permissions.ts'
import { publishedOf } from './published.ts'
import { countUnanswered } from './queries/unanswered.ts'
import { search } from './retrieval/index.ts'
import { noteUnansweredInput, notedView } from './schemas.ts'

/**
 * Puts what somebody looked for, and did not find, on the list of those who write the articles. What is found after all
 * is not noted.
 */
export const noteUnanswered = action({
  name: 'help-centre.note-unanswered',
  input: noteUnansweredInput,
  output: notedView,
  permit: mayRead,
  async run(context, { q, locale }) {
    const { db, now } = context
    const found = search((await publishedOf(context)).index(), { query: q, locale, limit: 1 })
    const folded = fold(q).replaceAll(/\s+/g, ' ').trim()
    if (found.length > 0 || folded === '') return { noted: false }
    await countUnanswered(db, { id: newId(now), language: locale, folded, words: q, at: now })
    return { noted: true }
  },
})
