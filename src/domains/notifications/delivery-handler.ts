import { z } from 'zod'
import { systemActor } from '../../base/actor.ts'
import { id } from '../../base/ids.ts'
import type { Caller } from '../../platform/action.ts'
import type { JobHandler } from '../../platform/jobs.ts'
import type { Platform } from '../../platform/platform.ts'
import { type Carriers, deliver } from './deliver.ts'
import { giveUpDelivery } from './record-delivery.ts'

const job = z.object({ deliveryId: id })

/** What a worker does with the jobs of the queue `deliveries`. */
export function deliveryHandler(platform: Platform, carriers: Carriers): JobHandler {
  const caller: Caller = {
    platform,
    actor: systemActor,
    requestId: 'deliveries',
    locale: platform.environment.DEFAULT_LOCALE,
  }
  return {
    run: (data) => deliver(caller, carriers, job.parse(data).deliveryId),
    async abandoned(data) {
      await giveUpDelivery(caller, job.parse(data))
    },
  }
}
