import type { Audience } from '../../platform/events.ts'

/** Whose open pages show an import: every administrator's. */
export const administrators: Audience = { roles: ['administrator'] }
