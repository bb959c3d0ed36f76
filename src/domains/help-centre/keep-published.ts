import { setTimeout as delay } from 'node:timers/promises'
import { visitor } from '../../base/actor.ts'
import { inTransaction } from '../../platform/action.ts'
import { isOutage } from '../../platform/database/outage.ts'
import type { Platform } from '../../platform/platform.ts'
import { publishedOf } from './published.ts'

const minute = 60_000

/**
 * Keeps this process's copy of what is published, until the signal: also where nobody has read any help yet, it is there
 * when the database goes.
 */
export async function keepPublished(platform: Platform, signal: AbortSignal): Promise<void> {
  const caller = { platform, actor: visitor, requestId: 'help', locale: platform.environment.DEFAULT_LOCALE }
  while (!signal.aborted) {
    try {
      await inTransaction(caller, 'view', publishedOf)
    } catch (error) {
      if (!isOutage(error)) platform.log.error({ err: error }, 'the help centre could not be read')
    }
    await delay(minute, undefined, { signal, ref: false }).catch(() => {})
  }
}
