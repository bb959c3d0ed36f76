import { z } from 'zod'
import { defineEvent } from '../../platform/events.ts'

/** Somebody's notifications changed: new ones, or read on another page. */
export const noticed = defineEvent('notifications.noticed', z.object({}))
/** A delivery was given up, or is tried again. */
export const deliveriesChanged = defineEvent('notifications.deliveries-changed', z.object({}))
