import type { IncomingMessage } from 'node:http'
import type { Locale } from '#base/locale.ts'
import type { Habits } from '#base/manner.ts'
import type { InstallationView } from '#domains/installation/schemas.ts'
import type { Theme, Visitor } from '#web/visit.ts'

declare global {
  namespace App {
    interface Error {
      message: string
      code?: string
      /** Of the request that failed, as the log has it. */
      requestId?: string
    }
    interface Locals {
      locale: Locale
      theme: Theme
      /** The address of the installation as browsers see it, for what names itself whole. */
      publicOrigin: string
      /** Who is signed in, if anyone. */
      person: Visitor | null
      /** There is a session, and nobody could say whose. */
      personUnknown: boolean
      /** IANA zone in which times are shown to this visitor. */
      timeZone: string
      /** How they like times and numbers written. */
      habits: Habits
      /** The server's clock, epoch milliseconds, when the request came. */
      clock: { now: number; rehearsal: boolean }
      /** Where live events stood before anything of the page was read; null for a visitor. */
      live: string | null
      /** Name, languages, colour and logo; undefined when the interface did not answer. */
      installation: InstallationView | undefined
    }
    interface PageData {
      /** The section that a page belongs to for its reader, where its address does not tell. */
      within?: string
      installation?: InstallationView | undefined
    }
    interface PageState {
      /** Of the new request: the step that one has gone to. */
      step?: 'what' | 'who' | 'check'
    }
    interface Platform {
      req: IncomingMessage
    }
  }
}

export {}
