import { z } from 'zod'
import { present } from '../../base/errors.ts'
import { toPage } from '../../base/page.ts'
import { pageByIdQuery } from '../../base/page.ts'
import { iso } from '../../base/time.ts'
import { view } from '../../platform/action.ts'
import { mayReadMails } from './permissions.ts'
import { keptMails, mailById } from './queries/mails.ts'
import { mailId, mailPage, mailView } from './schemas.ts'

/** The outbox of an installation without a mail server, the newest first; for administrators. */
export const listMails = view({
  name: 'notifications.list-mails',
  input: pageByIdQuery,
  output: mailPage,
  permit: mayReadMails,
  async run(context, { cursor, limit }) {
    const rows = await keptMails(context, cursor, limit)
    return toPage(
      rows,
      limit,
      (row) => row.id,
      ({ keptAt, ...row }) => ({ ...row, keptAt: iso(keptAt) }),
    )
  },
})

const headers = z.record(z.string(), z.string())

/** One kept mail with all that it says. */
export const getMail = view({
  name: 'notifications.get-mail',
  input: mailId,
  output: mailView,
  permit: mayReadMails,
  async run(context, input) {
    const { id, kind, recipient, subject, bodyText, bodyHtml, ...row } = present(await mailById(context, input.mailId))
    return {
      id,
      kind,
      recipient,
      subject,
      keptAt: iso(row.keptAt),
      text: bodyText,
      html: bodyHtml,
      headers: headers.parse(row.headers),
    }
  },
})
