import { systemActor } from '../base/actor.ts'
import { shippedDigest, takeInShipped } from '../domains/help-centre/index.ts'
import type { Platform } from '../platform/platform.ts'
import { digestOf, filesOfHelp, shippedOf } from './help-content.ts'

/**
 * Takes the articles that this version ships into the help centre; where they have been taken in before, that costs the
 * reading of their files. Texts that people have written or changed stay theirs. An article that cannot be read is told
 * in the log: nothing else waits for it.
 */
export async function shipHelp(platform: Platform): Promise<void> {
  try {
    const files = await filesOfHelp()
    if (files.length === 0 || (await shippedDigest(platform.database)) === digestOf(files)) return
    const locale = platform.environment.DEFAULT_LOCALE
    await takeInShipped({ platform, actor: systemActor, requestId: 'start', locale }, shippedOf(files))
  } catch (error) {
    platform.log.error({ err: error }, 'the articles of this version were not taken in')
  }
}
