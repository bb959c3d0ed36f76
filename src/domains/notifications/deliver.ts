import { type Caller, inTransaction } from '../../platform/action.ts'
import type { JobOutcome } from '../../platform/jobs.ts'
import type { Mailer } from '../../platform/mail/mail.ts'
import { NotTaken } from '../../platform/not-taken.ts'
import type { Pusher } from '../../platform/push/push.ts'
import { type Parcel, parcelOf } from './parcel.ts'
import { dropDelivery, recordFailedAttempt, recordHandOver } from './record-delivery.ts'

/** What takes parcels out of the platform. */
export type Carriers = { readonly mailer: Mailer; readonly pusher: Pusher }

/**
 * Hands one delivery over and notes that it left, or why not. At least once: a process killed between the two
 * hands over again, the same mail under the same id. No transaction is open while the other side is spoken to.
 */
export async function deliver(caller: Caller, carriers: Carriers, deliveryId: string): Promise<JobOutcome> {
  try {
    const parcel = await inTransaction(caller, 'view', (context) => parcelOf(context, deliveryId))
    if (parcel === null) return 'done'
    const left = parcel.channel === 'moot' ? 'moot' : await handOver(carriers, parcel)
    if (left === 'moot') await dropDelivery(caller, { deliveryId })
    else await recordHandOver(caller, { deliveryId, kept: left })
    return 'done'
  } catch (error) {
    const permanent = error instanceof NotTaken && error.permanent
    const said = error instanceof Error ? error.message : String(error)
    await recordFailedAttempt(caller, { deliveryId, error: said.slice(0, 500) })
    if (!(error instanceof NotTaken)) throw error
    return permanent ? 'never' : 'again'
  }
}

/** The mail to keep, when there is no mail server to take it. */
async function handOver(carriers: Carriers, parcel: Exclude<Parcel, { channel: 'moot' }>) {
  if (parcel.channel === 'push') {
    const answer = await carriers.pusher.send(parcel.address, parcel.push)
    return answer === 'gone' ? 'moot' : null
  }
  if (carriers.mailer.kind === 'kept') {
    const { references, headers, to, ...mail } = parcel.mail
    return { ...mail, to: { ...to }, references: [...references], headers: { ...headers } }
  }
  await carriers.mailer.send(parcel.mail)
  return null
}
