import type { Generated } from 'kysely'
import type { Instant } from '../../base/time.ts'

declare module '../../platform/database/tables.ts' {
  interface Tables {
    people: PersonTable
    sessions: SessionTable
    loginCredentials: LoginCredentialTable
    passkeys: PasskeyTable
    verifications: VerificationTable
    personalTokens: PersonalTokenTable
    guests: GuestTable
  }
}

export interface PersonTable {
  id: string
  name: string
  email: string
  emailVerified: Generated<boolean>
  image: string | null
  twoFactorEnabled: Generated<boolean>
  roles: Generated<string[]>
  locale: Generated<string>
  timeZone: Generated<string>
  hourCycle: Generated<string>
  dateCalendar: Generated<string>
  digits: Generated<string>
  tour: Generated<string>
  guest: Generated<boolean>
  suspendedAt: Instant | null
  suspendedBy: string | null
  createdAt: Generated<Instant>
  updatedAt: Generated<Instant>
}

export interface SessionTable {
  id: string
  personId: string
  token: string
  expiresAt: Instant
  ipAddress: string | null
  userAgent: string | null
  createdAt: Instant
  updatedAt: Instant
}

export interface LoginCredentialTable {
  id: string
  personId: string
  accountId: string
  providerId: string
  password: string | null
  createdAt: Instant
  updatedAt: Instant
}

export interface VerificationTable {
  id: string
  identifier: string
  value: string
  expiresAt: Instant
  createdAt: Instant
  updatedAt: Instant
}

export interface PasskeyTable {
  id: string
  personId: string
  name: string | null
  createdAt: Instant | null
}

export interface PersonalTokenTable {
  id: string
  personId: string
  name: string
  secretHash: string
  ending: string
  scopes: string[]
  createdAt: Instant
  expiresAt: Instant
  lastUsedAt: Instant | null
  revokedAt: Instant | null
  revokedBy: string | null
}

export interface GuestTable {
  personId: string
  secretHash: string
  contactEmail: Generated<string | null>
  usedAt: Instant
}
