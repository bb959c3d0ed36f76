import type { ColumnType, Generated } from 'kysely'
import type { Locale } from '../../base/locale.ts'
import type { Instant } from '../../base/time.ts'
import type { Json } from '../../platform/database/tables.ts'
import type { VoteReason } from './words.ts'

declare module '../../platform/database/tables.ts' {
  interface Tables {
    helpState: HelpStateTable
    helpCategories: HelpCategoryTable
    helpArticles: HelpArticleTable
    helpVersions: HelpVersionTable
    helpImages: HelpImageTable
    helpVotes: HelpVoteTable
    helpSynonyms: HelpSynonymTable
    helpUnanswered: HelpUnansweredTable
  }
}

export interface HelpStateTable {
  one: Generated<boolean>
  revision: number
  shippedDigest: string | null
  orderedAt: Generated<Instant | null>
}

export interface HelpCategoryTable {
  slug: string
  position: number
  title: Json
  summary: Json
  icon: string
  shipped: ColumnType<unknown, string | undefined, string>
  revision: Generated<number>
  changedAt: Generated<Instant | null>
  changedBy: Generated<string | null>
  removedAt: Generated<Instant | null>
  removedBy: Generated<string | null>
  movedTo: Generated<string | null>
}

export interface HelpArticleTable {
  id: string
  slug: string
  category: string
  position: number
  audience: string[]
  related: string[]
  ownerId: Generated<string | null>
  verifiedAt: Generated<Instant | null>
  verifiedBy: Generated<string | null>
  createdAt: Instant
  createdBy: Generated<string | null>
  changedAt: Generated<Instant | null>
  archivedAt: Generated<Instant | null>
  archivedBy: Generated<string | null>
}

export interface HelpVersionTable {
  id: string
  articleId: string
  language: Locale
  number: number
  saved: Generated<number>
  title: string
  summary: string
  keywords: string[]
  body: string
  writtenBy: Generated<string | null>
  createdAt: Instant
  changedAt: Instant
  reviewAskedAt: Generated<Instant | null>
  publishAt: Generated<Instant | null>
  scheduledBy: Generated<string | null>
  publishedAt: Generated<Instant | null>
  publishedBy: Generated<string | null>
  supersededAt: Generated<Instant | null>
}

export interface HelpImageTable {
  fileId: string
  addedAt: Instant
  addedBy: string
}

export interface HelpVoteTable {
  id: string
  articleId: string
  language: Locale
  voter: string
  helpful: boolean
  reason: VoteReason | null
  comment: string | null
  votedAt: Instant
}

export interface HelpSynonymTable {
  id: string
  language: Locale
  words: string[]
  changedAt: Instant
  changedBy: Generated<string | null>
}

export interface HelpUnansweredTable {
  id: string
  language: Locale
  folded: string
  words: string
  times: number
  firstAt: Instant
  lastAt: Instant
  settledAt: Generated<Instant | null>
  settledBy: Generated<string | null>
}
