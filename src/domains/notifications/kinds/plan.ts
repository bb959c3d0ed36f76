import { z } from 'zod'
import { id } from '../../../base/ids.ts'
import { m } from '../../../messages/messages.js'
import { aboutTicket, notice } from '../notice.ts'

/** In the words of whoever asked: the ticket by which they did so. */
const asked = { ...aboutTicket, itemId: id }
const itemPath = ({ itemId }: { itemId: string }): string => `/plan/${itemId}`

/** What becomes of wishes (S9). */
export const planKinds = {
  plan_tied: notice({
    topic: 'support',
    parameters: asked,
    title: m.notices_plan_tied_title,
    body: m.notices_plan_tied_body,
    action: m.notices_action_plan,
    path: itemPath,
  }),
  plan_dated: notice({
    topic: 'support',
    parameters: { ...asked, plannedOn: z.iso.date() },
    title: m.notices_plan_dated_title,
    body: m.notices_plan_dated_body,
    action: m.notices_action_plan,
    path: itemPath,
  }),
  plan_released: notice({
    topic: 'support',
    parameters: { ...asked, release: z.string() },
    title: m.notices_plan_dated_title,
    body: m.notices_plan_released_body,
    action: m.notices_action_plan,
    path: itemPath,
  }),
  plan_undated: notice({
    topic: 'support',
    parameters: asked,
    title: m.notices_plan_undated_title,
    body: m.notices_plan_undated_body,
    action: m.notices_action_plan,
    path: itemPath,
  }),
  plan_shipped: notice({
    topic: 'support',
    parameters: asked,
    title: m.notices_plan_shipped_title,
    body: m.notices_plan_shipped_body,
    action: m.notices_action_plan,
    path: itemPath,
  }),
  plan_declined: notice({
    topic: 'support',
    // Kept notices of earlier days have none.
    parameters: { ...asked, reason: z.string().default('') },
    title: m.notices_plan_declined_title,
    body: m.notices_plan_declined_body,
    action: m.notices_action_plan,
    path: itemPath,
  }),
}
