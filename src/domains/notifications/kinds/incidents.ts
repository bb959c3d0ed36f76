import { z } from 'zod'
import { id } from '../../../base/ids.ts'
import { m } from '../../../messages/messages.js'
import { notice } from '../notice.ts'

const parameters = { incidentId: id, title: z.string(), words: z.string() }
const path = ({ incidentId }: { incidentId: string }): string => `/incidents/${incidentId}`

/** Of trouble that somebody has reported, with others (G5). */
export const incidentKinds = {
  incident_updated: notice({
    topic: 'support',
    parameters,
    title: m.notices_incident_updated_title,
    body: m.notices_incident_updated_body,
    action: m.notices_incident_action,
    path,
  }),
  incident_over: notice({
    topic: 'support',
    parameters,
    title: m.notices_incident_over_title,
    body: m.notices_incident_over_body,
    action: m.notices_incident_action,
    path,
  }),
}
