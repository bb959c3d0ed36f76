import { iso, isoOrNull } from '../../base/time.ts'
import { isKind, kinds } from './kinds/index.ts'
import type { Reader, Spoken } from './notice.ts'
import type { NotificationRow } from './queries/notifications.ts'
import type { NotificationView } from './schemas.ts'

/** A stored notification in words. Throws for a kind that this version does not know. */
export function speak(row: Pick<NotificationRow, 'kind' | 'parameters'>, reader: Reader): Spoken {
  if (!isKind(row.kind)) throw new Error(`there is no notice of the kind ${row.kind}`)
  return kinds[row.kind].speak(row.parameters, reader)
}

/** As its reader sees it, in the language and zone that they have now. */
export function toNotificationView(row: NotificationRow, reader: Reader): NotificationView | undefined {
  if (!isKind(row.kind)) return undefined
  return {
    id: row.id,
    kind: row.kind,
    topic: kinds[row.kind].topic,
    ...speak(row, reader),
    threadId: row.threadId,
    at: iso(row.at),
    readAt: isoOrNull(row.readAt),
  }
}
