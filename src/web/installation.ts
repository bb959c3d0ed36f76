import { page } from '$app/state'
import type { InstallationView } from '#domains/installation/schemas.ts'
import { m } from '#messages'

/** How this installation presents itself, as every page has it; undefined only where the interface did not answer. */
export const installation = (): InstallationView | undefined => page.data.installation

/** What the platform is called, in the language of the page. */
export const platformName = (): string => installation()?.name ?? m.pages_name()
