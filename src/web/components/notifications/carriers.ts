import type { DeliveryView } from '#domains/notifications/schemas.ts'
import { m } from '#messages'

/** What carries a notice out of the house. */
export const carrierWord: Record<DeliveryView['channel'], () => string> = {
  mail: m.notifications_carrier_mail,
  push: m.notifications_carrier_push,
}
