import { z } from 'zod'
import { id } from '../../../base/ids.ts'
import { localizedText } from '../../../base/locale.ts'

/** A specialty as lists show it; `parentId` is null on the first of the two levels. */
export const specialtyView = z
  .object({
    id,
    parentId: id.nullable(),
    slug: z.string(),
    name: localizedText,
    position: z.int(),
    licenceRequired: z.boolean().meta({ description: 'May be practised with a licence only' }),
    retired: z.boolean().meta({ description: 'It can no longer be chosen' }),
  })
  .meta({ id: 'Specialty' })
export type SpecialtyView = z.infer<typeof specialtyView>

export const specialtyList = z.object({ items: z.array(specialtyView) })

const name = z.object({
  ar: z.string().trim().min(1).max(100),
  fr: z.string().trim().min(1).max(100),
  en: z.string().trim().min(1).max(100),
})
const slug = z
  .string()
  .trim()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .meta({ description: 'A short name in Latin letters, digits and hyphens' })
const position = z.coerce.number().int().min(0).max(10_000).meta({ description: 'Its place among its siblings' })

export const addSpecialtyInput = z.object({
  parentId: id.nullable().default(null),
  slug,
  name,
  position: position.optional(),
  licenceRequired: z.boolean().default(false),
})

export const changeSpecialtyInput = z.object({
  specialtyId: id,
  name: name.optional(),
  position: position.optional(),
  licenceRequired: z.boolean().optional(),
})
