import { actorId } from '../../base/actor.ts'
import { Failure, present } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import { m } from '../../messages/messages.js'
import { action } from '../../platform/action.ts'
import { mayRead } from './permissions.ts'
import { publishedOf } from './published.ts'
import { putVote } from './queries/votes.ts'
import { voteInput, voteView } from './schemas.ts'

/**
 * Says whether an article helped, and if not, why: one voice a reader, an article and a language, which may change its
 * mind. Throws `not_found`; `invalid_input` for a visitor without a number of their browser's.
 */
export const vote = action({
  name: 'help-centre.vote',
  input: voteInput,
  output: voteView,
  permit: mayRead,
  async run(context, { slug, locale: language, voter, helpful, reason, comment }) {
    const { db, now, actor, locale } = context
    const { id: articleId } = present((await publishedOf(context)).articles.get(slug))
    const who = actorId(actor) ?? voter
    if (who === undefined) {
      const message = m.help_vote_voter_missing({}, { locale })
      throw new Failure('invalid_input', [{ path: 'voter', code: 'voter_missing', message }])
    }
    const why = helpful ? { reason: null, comment: null } : { reason, comment: comment === '' ? null : comment }
    await putVote(db, { id: newId(now), articleId, language, voter: who, helpful, ...why, votedAt: now })
    return { helpful, reason: why.reason }
  },
})
