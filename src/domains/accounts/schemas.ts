import { z } from 'zod'
import { role } from '../../base/actor.ts'
import { id } from '../../base/ids.ts'
import { locale } from '../../base/locale.ts'
import { dateCalendar, digits, hourCycle, tour } from '../../base/manner.ts'
import { pageByIdQuery, pageOf } from '../../base/page.ts'
import { isoInstant, timeZone } from '../../base/time.ts'

export const personName = z.string().trim().min(1).max(120)
export const email = z.string().trim().toLowerCase().pipe(z.email().max(254))
/** Length alone makes a password strong; the rate limit does the rest. */
export const passwordLength = { least: 10, most: 128 } as const
export const password = z.string().min(passwordLength.least).max(passwordLength.most)

export const personView = z.object({
  id,
  name: z.string(),
  email: z.string(),
  emailVerified: z.boolean(),
  roles: z.array(role),
  locale,
  timeZone: z.string(),
  hourCycle,
  dateCalendar,
  digits,
  tour,
  suspendedAt: isoInstant.nullable(),
  createdAt: isoInstant,
})
export type PersonView = z.infer<typeof personView>

export const createPersonInput = z.object({
  name: personName,
  email,
  /** Without one, only links by mail let this person in. */
  password: password.optional(),
  roles: z.array(role).min(1).default(['client']),
  locale: locale.default('ar'),
  timeZone: timeZone.default('Asia/Riyadh'),
})
export type CreatePersonInput = z.input<typeof createPersonInput>

/** Oneself, as the account page shows it. */
export const ownAccountView = personView.extend({
  hasPassword: z.boolean(),
  secondFactor: z.boolean(),
  passkeys: z.array(z.object({ id, name: z.string().nullable(), createdAt: isoInstant.nullable() })),
})
export type OwnAccountView = z.infer<typeof ownAccountView>

export const updateProfileInput = z.object({
  name: personName.optional(),
  locale: locale.optional(),
  timeZone: timeZone.optional(),
  hourCycle: hourCycle.optional(),
  dateCalendar: dateCalendar.optional(),
  digits: digits.optional(),
  tour: tour.optional(),
})

export const sessionView = z.object({
  id,
  userAgent: z.string().nullable(),
  ipAddress: z.string().nullable(),
  createdAt: isoInstant,
  expiresAt: isoInstant,
  current: z.boolean().meta({ description: 'Whether it is the session that asks' }),
})
export type SessionView = z.infer<typeof sessionView>

/** Every domain has two scopes: reading and changing. */
export const scopedDomains = [
  'accounts',
  'consultants',
  'files',
  'agreements',
  'commitments',
  'consultations',
  'duty',
  'notifications',
  'installation',
  'import',
  'search',
  'support',
  'desk',
  'plan',
  'help-centre',
  'assistant',
  'reports',
  'chat',
  'incidents',
] as const
export const scopes = scopedDomains.flatMap((domain) => [`${domain}:read`, `${domain}:write`] as const)
export const scope = z.enum(scopes)

export const createTokenInput = z.object({
  name: z.string().trim().min(1).max(80),
  scopes: z.array(scope).min(1).max(scopes.length),
  days: z.coerce.number().int().min(1).max(365).default(90).meta({ description: 'Days until it expires' }),
})

export const tokenView = z.object({
  id,
  name: z.string(),
  ending: z.string().meta({ description: 'The last characters of the secret' }),
  scopes: z.array(z.string()),
  createdAt: isoInstant,
  expiresAt: isoInstant,
  lastUsedAt: isoInstant.nullable(),
})
export type TokenView = z.infer<typeof tokenView>

export const newTokenView = tokenView.extend({
  secret: z.string().meta({ description: 'Shown this once: `Authorization: Bearer wafa_…`' }),
})

export const listPeopleInput = pageByIdQuery.extend({
  search: z.string().trim().max(120).optional().meta({ description: 'Part of a name or an e-mail address' }),
  role: role.optional(),
})
export const peoplePage = pageOf(personView)

export const setRolesInput = z.object({ personId: id, roles: z.array(role).min(1).max(4) })
