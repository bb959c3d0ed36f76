import { createHash, randomBytes } from 'node:crypto'
import { iso, isoOrNull } from '../../base/time.ts'
import type { TokenRow } from './queries/tokens.ts'
import type { TokenView } from './schemas.ts'

/** What every personal token begins with, so that a secret found in the wild is known for what it is. */
export const tokenPrefix = 'wafa_'

export const newTokenSecret = (): string => `${tokenPrefix}${randomBytes(32).toString('base64url')}`

/** Secrets are 256 random bits: one round of SHA-256 hides them, and they can be looked up by it. */
export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')

export const toTokenView = (row: TokenRow): TokenView => ({
  id: row.id,
  name: row.name,
  ending: row.ending,
  scopes: row.scopes,
  createdAt: iso(row.createdAt),
  expiresAt: iso(row.expiresAt),
  lastUsedAt: isoOrNull(row.lastUsedAt),
})
