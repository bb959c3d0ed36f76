import type { Instant } from '../../base/time.ts'

declare module '../../platform/database/tables.ts' {
  interface Tables {
    storedFiles: StoredFileTable
  }
}

export interface StoredFileTable {
  id: string
  ownerId: string
  name: string
  mediaType: string
  size: number
  sha256: string
  content: Buffer
  createdAt: Instant
  claimedAt: Instant | null
}
