import { z } from 'zod'
import { actorId } from '../../base/actor.ts'
import { present } from '../../base/errors.ts'
import type { Locale } from '../../base/locale.ts'
import type { Instant } from '../../base/time.ts'
import { action, type Context } from '../../platform/action.ts'
import type { Platform } from '../../platform/platform.ts'
import { textsAnswer } from './list-edited.ts'
import { mayPublish, mayShip } from './permissions.ts'
import { changeDraft, dueDrafts, nextPublishAt } from './queries/editing.ts'
import { countRevision } from './queries/published.ts'
import { supersede } from './queries/shipping.ts'
import { publishInput, textsView } from './schemas/editing.ts'
import { textsToWrite } from './write-text.ts'

type Draft = { readonly id: string; readonly articleId: string; readonly language: Locale }

/** What was read until then is kept as a version. */
async function publishDraft({ db }: Context, draft: Draft, by: string | null, at: Instant): Promise<void> {
  await supersede(db, draft.articleId, draft.language, at)
  await changeDraft(db, draft.id, { publishedAt: at, publishedBy: by, publishAt: null, scheduledBy: null })
  await countRevision(db)
}

const draftOf = async (context: Context, at: { readonly articleId: string; readonly language: Locale }) =>
  present((await textsToWrite(context, at.articleId, at.language)).draft)

/** Puts a draft on the pages, at once or at a time. Throws `not_found` without a draft. */
export const publishText = action({
  name: 'help-centre.publish-text',
  input: publishInput,
  output: textsView,
  load: draftOf,
  permit: mayPublish,
  about: ({ articleId }) => articleId,
  async run(context, { articleId, language, at }, draft) {
    const { db, now, actor } = context
    const by = actorId(actor)
    if (at !== null && at.epochMilliseconds > now.epochMilliseconds)
      await changeDraft(db, draft.id, { publishAt: at, scheduledBy: by, reviewAskedAt: draft.reviewAskedAt ?? now })
    else await publishDraft(context, draft, by, now)
    return textsAnswer(context, articleId, language)
  },
})

/** Publishes what is due; recorded at the instant that was set for it. */
export const publishDue = action({
  name: 'help-centre.publish-due',
  input: z.object({}),
  output: z.object({ published: z.int() }),
  permit: mayShip,
  async run(context) {
    const due = await dueDrafts(context.db, context.now)
    for (const draft of due) await publishDraft(context, draft, draft.scheduledBy, draft.publishAt ?? context.now)
    return { published: due.length }
  },
})

/** When the next text is to be published; null when none waits. */
export const nextPublication = ({ database }: Platform): Promise<Instant | null> => nextPublishAt(database)
