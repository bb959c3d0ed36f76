import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { locale, localizedText } from '../../base/locale.ts'

export const decisions = ['verified', 'refused', 'withdrawn', 'expired'] as const
export const decision = z.enum(decisions)
export type Decision = z.infer<typeof decision>

export const documentKinds = ['identity', 'licence', 'qualification', 'other'] as const
export const documentKind = z.enum(documentKinds)
export type DocumentKind = z.infer<typeof documentKind>

/** A specialty as lists show it; `parentId` is null on the first of the two levels. */
export const specialtyView = z
  .object({
    id,
    parentId: id.nullable(),
    slug: z.string(),
    name: localizedText,
    position: z.int(),
    licenceRequired: z.boolean(),
    retired: z.boolean().meta({ description: 'It can no longer be chosen' }),
  })
  .meta({ id: 'Specialty' })
export type SpecialtyView = z.infer<typeof specialtyView>

export const specialtyList = z.object({ items: z.array(specialtyView) })
