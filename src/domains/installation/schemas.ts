import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { locale, localizedText } from '../../base/locale.ts'
import { isoInstant } from '../../base/time.ts'
import { email, personName } from '../accounts/schemas.ts'

const hex = z.templateLiteral(['#', z.string().regex(/^[0-9a-f]{6}$/)])
export const colour = z.string().trim().toLowerCase().pipe(hex).meta({ description: 'As #rrggbb' })

const theme = z.object({
  accent: z.string(),
  strong: z.string(),
  onAccent: z.string(),
  tint: z.string(),
  contrast: z.number().meta({ description: 'With the ground on which it is hardest to read; AA is 4.5' }),
})

/** What becomes of a colour that was chosen; every colour as #rrggbb. */
export const accentView = z
  .object({
    chosen: z.string(),
    contrast: z.number().meta({ description: 'Of the colour as it was chosen, in the light theme' }),
    adjusted: z.boolean().meta({ description: 'Darkened for the light theme, where it could not be read' }),
    light: theme,
    dark: theme,
  })
  .meta({ id: 'Accent' })
export type AccentView = z.infer<typeof accentView>
export const previewAccentInput = z.object({ colour })

const platformName = z.string().trim().min(1).max(60)
/** Language → name. */
export const names = z.object({
  ar: platformName.optional(),
  fr: platformName.optional(),
  en: platformName.optional(),
})
export type Names = z.infer<typeof names>

export const installationView = z
  .object({
    name: z.string().meta({ description: 'Of the platform, in the language that was asked for' }),
    names: z.object({ ar: z.string(), fr: z.string(), en: z.string() }),
    languages: z.array(locale).min(1),
    defaultLanguage: locale,
    accent: accentView,
    ownAccent: z.boolean().meta({ description: 'Whether a colour was chosen; otherwise it is the product’s' }),
    logo: z
      .object({ url: z.string().meta({ description: 'Below the origin' }), mediaType: z.string() })
      .nullable()
      .meta({ description: 'Null: the product’s own mark' }),
    revision: z.int(),
  })
  .meta({ id: 'Installation' })
export type InstallationView = z.infer<typeof installationView>

export const beginningView = z.object({
  administered: z.boolean().meta({ description: 'Whether there is anybody yet who administers' }),
})

export const changeIdentityInput = z.object({
  names,
  accent: colour.nullable().meta({ description: 'As #rrggbb; null for the product’s own' }),
})

/** As it was set, for whoever changes it. */
export const identityView = z.object({ names, accent: z.string().nullable() })

export const changeLanguagesInput = z
  .object({ languages: z.array(locale).min(1).max(3), defaultLanguage: locale })
  .refine(({ languages, defaultLanguage }) => languages.includes(defaultLanguage), {
    path: ['defaultLanguage'],
    error: 'default_language_not_offered',
  })

/** What a logo may be, at most; an image of a few hundred pixels is far below. */
export const mostLogoBytes = 512_000

export const steps = ['identity', 'languages', 'calendar', 'agreement', 'mail', 'consultants', 'notifications'] as const
export const step = z.enum(steps)
export type Step = z.infer<typeof step>

export const stepsView = z.object({
  items: z.array(
    z.object({
      step,
      state: z.enum(['open', 'done', 'left_out']),
      settledAt: isoInstant.nullable(),
      settledBy: z.object({ id, name: z.string() }).nullable(),
    }),
  ),
})
export type StepsView = z.infer<typeof stepsView>
export const settleStepInput = z.object({ step, as: z.enum(['done', 'left_out']) })
export const reopenStepInput = z.object({ step })

/** The columns of a table of consultants. */
export const columns = ['name', 'email', 'headline', 'specialties', 'languages', 'load_limit'] as const
export type Column = (typeof columns)[number]

/** What a cell of its own must be. */
export const rosterFields = {
  name: personName,
  email,
  headline: z.string().trim().max(120),
  loadLimit: z.coerce.number().int().min(1).max(100),
}

export const rosterFaults = [
  'name_wrong',
  'email_wrong',
  'email_twice',
  'headline_wrong',
  'loadLimit_wrong',
  'specialty_unknown',
  'specialties_none',
  'specialties_many',
  'language_unknown',
  'languages_none',
] as const
const fault = z.object({
  column: z.enum(columns),
  code: z.enum(rosterFaults),
  value: z.string().meta({ description: 'What stood there' }),
  line: z.int().nullable().meta({ description: 'The earlier line that says the same' }),
})
export type Fault = z.infer<typeof fault>

export const rosterLine = z.object({
  line: z.int().meta({ description: 'Of the table, from 1' }),
  name: z.string(),
  email: z.string(),
  headline: z.string().nullable(),
  specialties: z.array(z.object({ id, name: localizedText })),
  languages: z.array(locale),
  loadLimit: z.int(),
  faults: z.array(fault),
})
export type RosterLine = z.infer<typeof rosterLine>

/** new: will be made and invited; known: somebody with an account; there: a consultant already, nothing is done. */
export const lineStates = ['new', 'known', 'there', 'faulty'] as const
export const rosterView = z.object({
  missing: z.array(z.enum(columns)).meta({ description: 'Columns without which nothing can be read' }),
  tooMany: z.boolean().meta({ description: 'Only the first 300 lines were read' }),
  lines: z.array(rosterLine.extend({ state: z.enum(lineStates) })),
})
export type RosterView = z.infer<typeof rosterView>
export const rosterInput = z.object({
  table: z.string().min(1).max(300_000).meta({ description: 'CSV, with headings' }),
})
export const invitedView = z.object({
  invited: z.int().meta({ description: 'Made, and sent an invitation' }),
  joined: z.int().meta({ description: 'Had an account, and are consultants on the way now' }),
  there: z.int().meta({ description: 'Were consultants already' }),
  roster: rosterView.meta({ description: 'How the table stands now' }),
})
export type InvitedView = z.infer<typeof invitedView>
