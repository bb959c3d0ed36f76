import { z } from 'zod'
import { locale } from '../../base/locale.ts'
import { defineEvent } from '../../platform/events.ts'

/** Languages are offered or no longer; whoever has one that is not gets the default. */
export const languagesChanged = defineEvent(
  'installation.languages-changed',
  z.object({ languages: z.array(locale).min(1), defaultLanguage: locale }),
)
