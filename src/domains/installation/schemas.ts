import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { locale } from '../../base/locale.ts'
import { isoInstant } from '../../base/time.ts'

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
