import type { Generated } from 'kysely'
import type { Instant } from '../../base/time.ts'
import type { Json } from '../../platform/database/tables.ts'

declare module '../../platform/database/tables.ts' {
  interface Tables {
    installationProfile: InstallationProfileTable
    installationLogo: InstallationLogoTable
    installationSteps: InstallationStepTable
  }
}

export interface InstallationProfileTable {
  one: Generated<boolean>
  names: Json
  accent: string | null
  languages: string[]
  defaultLanguage: string | null
  revision: number
  changedAt: Instant | null
  changedBy: string | null
}

export interface InstallationLogoTable {
  one: Generated<boolean>
  mediaType: string
  content: Buffer
  uploadedAt: Instant
  uploadedBy: string | null
}

export interface InstallationStepTable {
  step: string
  settledAs: string
  settledAt: Instant
  settledBy: string
}
