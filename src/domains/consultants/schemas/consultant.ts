import { z } from 'zod'
import { id } from '../../../base/ids.ts'
import { locale, localizedText } from '../../../base/locale.ts'
import { pageByIdQuery, pageOf } from '../../../base/page.ts'
import { instantInput, isoInstant } from '../../../base/time.ts'

export const profileText = z.object({
  headline: z.string().trim().min(1).max(120),
  biography: z.string().trim().min(1).max(4_000),
})
/** As it is kept: whoever was invited may still owe their biography. */
export const profiles = z.partialRecord(locale, profileText.extend({ biography: z.string() }))
export type Profiles = z.infer<typeof profiles>

const specialtyOfCard = z.object({ id, parentId: id.nullable(), name: localizedText })

/** A consultant as the directory shows them: only the verified are in it. */
export const consultantCard = z
  .object({
    id,
    name: z.string(),
    headline: z
      .object({ language: locale, text: z.string() })
      .nullable()
      .meta({ description: 'In the language of the reader if there is one' }),
    languages: z.array(locale).meta({ description: 'In which they can be consulted' }),
    specialties: z.array(specialtyOfCard),
    absentUntil: isoInstant.nullable().meta({ description: 'Away now, until then' }),
    nextAbsenceAt: isoInstant.nullable().meta({ description: 'Away next from then on' }),
  })
  .meta({ id: 'ConsultantCard' })
export type ConsultantCard = z.infer<typeof consultantCard>

export const consultantProfile = z
  .object({
    ...consultantCard.shape,
    biography: z.object({ language: locale, text: z.string() }).nullable(),
    verifiedAt: isoInstant,
  })
  .meta({ id: 'ConsultantProfile' })
export type ConsultantProfile = z.infer<typeof consultantProfile>

export const directoryQuery = pageByIdQuery.extend({
  specialtyId: id.optional(),
  language: locale.optional(),
  below: z
    .stringbool()
    .or(z.boolean())
    .default(true)
    .meta({ description: 'Also those who have only a specialty below the one asked for' }),
  ids: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(id).min(1).max(100))
    .optional()
    .meta({ description: 'Only these, with commas between them' }),
})
export const consultantPage = pageOf(consultantCard)

const specialtyIds = z.array(id).min(1).max(12)
const languages = z.array(locale).min(1).max(3)
const loadLimit = z.coerce.number().int().min(1).max(100)
const once = <Item>(items: Item[]): Item[] => [...new Set(items)]

export const practice = z.object({
  specialtyIds: specialtyIds.transform(once),
  languages: languages.transform(once),
  loadLimit: loadLimit.default(5).meta({ description: 'How many accepted requests they can have open at once' }),
})
export const changePracticeInput = z.object({ personId: id, ...practice.shape })

/** What an administrator knows of somebody whom they invite. */
export const prepareApplicationInput = z.object({
  personId: id,
  ...practice.shape,
  language: locale,
  headline: profileText.shape.headline.optional(),
})

export const writeProfileInput = z.object({ personId: id, language: locale, ...profileText.shape })
export const removeProfileInput = z.object({ personId: id, language: locale })

export const absenceView = z.object({
  id,
  from: isoInstant,
  to: isoInstant,
  note: z.string().nullable(),
})
export type AbsenceView = z.infer<typeof absenceView>
export const absencePage = pageOf(absenceView)

export const planAbsenceInput = z
  .object({
    personId: id,
    from: instantInput,
    to: instantInput,
    note: z.string().trim().min(1).max(200).optional(),
  })
  .refine(({ from, to }) => Temporal.Instant.compare(from, to) < 0, {
    path: ['to'],
    error: 'ends_before_it_begins',
    // What is no instant is told of already, and cannot be compared.
    when: ({ issues }) => issues.length === 0,
  })
