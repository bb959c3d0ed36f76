import type { Logger } from 'pino'
import { systemActor } from '../../base/actor.ts'
import { completeEnvironment, type Settings } from '../../platform/environment.ts'
import { openPlatform } from '../../platform/open-platform.ts'
import type { Data } from '../open-data.ts'
import { inProject } from '../project.ts'

/**
 * Takes the articles that this version ships into the help centre; where they have been taken in before, that costs the
 * reading of their files. Texts that people have written or changed stay theirs.
 */
export async function shipHelp(settings: Settings, data: Data, log: Logger): Promise<void> {
  const { digestOf, filesOfHelp, shippedOf } = await import('../help-content.ts')
  const files = await filesOfHelp(inProject('content/help'))
  if (files.length === 0) return
  const platform = await openPlatform(completeEnvironment(settings, data.secrets, data.url()), log)
  try {
    const { takeInShipped, shippedDigest } = await import('../../domains/help-centre/index.ts')
    if ((await shippedDigest(platform.database)) === digestOf(files)) return
    const caller = { platform, actor: systemActor, requestId: 'start', locale: settings.DEFAULT_LOCALE }
    await takeInShipped(caller, shippedOf(files))
  } finally {
    await platform.database.destroy()
  }
}
