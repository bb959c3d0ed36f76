import type { Reaction } from '../relay.ts'
import { chatNotices } from './chat.ts'
import { courseNotices } from './course.ts'
import { deadlineNotices } from './deadlines.ts'
import { dutyNotices } from './duty.ts'
import { incidentNotices } from './incidents.ts'
import { peopleNotices } from './people.ts'
import { planNotices } from './plan.ts'
import { requestNotices } from './requests.ts'
import { ticketNotices } from './tickets.ts'

/** Event → recipients → kind: who is told of what. What it says: `domains/notifications/kinds`. */
export const notices: readonly Reaction[] = [
  ...requestNotices,
  ...deadlineNotices,
  ...courseNotices,
  ...dutyNotices,
  ...peopleNotices,
  ...ticketNotices,
  ...planNotices,
  ...chatNotices,
  ...incidentNotices,
]
