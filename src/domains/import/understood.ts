import type { Locale } from '../../base/locale.ts'
import { m } from '../../messages/messages.js'
import { type NeutralTicket, neutralReply } from './neutral.ts'
import { pieces } from './plain-text.ts'

/** What support keeps of one text, at most (UTF-16 units). */
export const longestText = 20_000
const longestSubject = 200

/** What was said, with the names of the files that were said with it: they are not fetched. */
export function withFiles(body: string, files: readonly string[] | undefined, locale: Locale): string {
  if (files === undefined || files.length === 0) return body
  const names = files.map((name) => name.trim()).filter((name) => name !== '')
  return `${body}\n\n${m.import_files_named({ names: names.join(', ') }, { locale })}`.trim()
}

type Said = { readonly body: string; readonly byRequester: boolean; readonly internal: boolean }

/** As a report and its first comment are compared: programs repeat one as the other, with other spaces. */
const same = (a: string, b: string) => a.replaceAll(/\s+/g, ' ').trim() === b.replaceAll(/\s+/g, ' ').trim()

/**
 * What a ticket begins with. Of its replies (oldest first) `opening` is the one that is the report itself, and not to
 * be said again; `rest` is what does not fit into the report.
 */
export function reportOf(
  { subject, body }: Pick<NeutralTicket, 'subject' | 'body'>,
  replies: readonly Said[],
): { subject: string; body: string; rest: string[]; opening: number | null } {
  const first = replies.findIndex(({ byRequester, internal }) => byRequester && !internal)
  const report = body ?? replies[first]?.body ?? ''
  const repeated = replies.findIndex((one) => !one.internal && same(one.body, report))
  const opening = report === '' ? null : body === undefined ? first : repeated
  const [text = '', ...rest] = pieces(report === '' ? (subject ?? '') : report, longestText)
  const title = subject ?? text.split('\n')[0] ?? ''
  return {
    subject: (pieces(title.replaceAll('\n', ' '), longestSubject)[0] ?? '').trim() || '—',
    body: text === '' ? title || '—' : text,
    rest,
    opening: opening === null || opening < 0 ? null : opening,
  }
}

export const parseReply = (record: unknown) => neutralReply.parse(record)
