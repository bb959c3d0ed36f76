import { z } from 'zod'
import { role } from '../../base/actor.ts'
import { locale } from '../../base/locale.ts'
import { dateCalendar, digits, hourCycle, tour } from '../../base/manner.ts'
import { iso, isoOrNull } from '../../base/time.ts'
import type { PersonRow } from './queries/people.ts'
import type { PersonView } from './schemas.ts'

const roleList = z.array(role)

/** A person as answers show them. Throws when the row holds a role or language that this version does not know. */
export const toPersonView = (row: PersonRow): PersonView => ({
  id: row.id,
  name: row.name,
  email: row.email,
  emailVerified: row.emailVerified,
  roles: roleList.parse(row.roles),
  locale: locale.parse(row.locale),
  timeZone: row.timeZone,
  hourCycle: hourCycle.parse(row.hourCycle),
  dateCalendar: dateCalendar.parse(row.dateCalendar),
  digits: digits.parse(row.digits),
  tour: tour.parse(row.tour),
  suspendedAt: isoOrNull(row.suspendedAt),
  createdAt: iso(row.createdAt),
})
