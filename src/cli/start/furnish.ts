import type { Logger } from 'pino'
import { systemActor } from '../../base/actor.ts'
import { completeEnvironment, type Settings } from '../../platform/environment.ts'
import { openPlatform } from '../../platform/open-platform.ts'
import type { Data } from '../open-data.ts'

/**
 * Gives a new installation what it begins with: the list of specialties and, if wished, a demonstration that ends at
 * the platform's own now.
 */
export async function furnish(settings: Settings, data: Data, log: Logger, demonstration: boolean): Promise<void> {
  const platform = await openPlatform(completeEnvironment(settings, data.secrets, data.url()), log)
  try {
    // Every domain comes with these: only the first start waits for that.
    const { seedSpecialties } = await import('../../domains/consultants/index.ts')
    const locale = settings.DEFAULT_LOCALE
    const { reindexAll } = await import('../../domains/search/index.ts')
    const caller = { platform, actor: systemActor, requestId: 'start', locale }
    await seedSpecialties(caller, {})
    if (demonstration) {
      const { loadDemonstration } = await import('../demonstration/index.ts')
      await loadDemonstration(platform, await platform.clock.now())
    }
    await reindexAll(caller)
  } finally {
    await platform.database.destroy()
  }
}
