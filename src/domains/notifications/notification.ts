import { iso, isoOrNull } from '../../base/time.ts'
import { isKind, kinds } from './kinds/index.ts'
import type { Reader, Spoken } from './notice.ts'
import type { NotificationRow } from './queries/notifications.ts'
import type { NotificationView } from './schemas.ts'
import type { Topic } from './topics.ts'

/** A stored notification in words. Throws for a kind that this version does not know. */
export function speak(
  { kind, parameters }: Pick<NotificationRow, 'kind' | 'parameters'>,
  reader: Reader,
): Spoken & { readonly topic: Topic } {
  if (!isKind(kind)) throw new Error(`there is no notice of the kind ${kind}`)
  return { ...kinds[kind].speak(parameters, reader), topic: kinds[kind].topic }
}

/** As its reader sees it, in the language and zone that they have now; undefined for a kind of another version. */
export function toNotificationView(row: NotificationRow, reader: Reader): NotificationView | undefined {
  const { id, kind, threadId, at, readAt } = row
  if (!isKind(kind)) return undefined
  return { id, kind, ...speak(row, reader), threadId, at: iso(at), readAt: isoOrNull(readAt) }
}
