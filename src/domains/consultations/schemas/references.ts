import { z } from 'zod'
import { id } from '../../../base/ids.ts'
import { localizedText } from '../../../base/locale.ts'
import { fileView } from '../../files/schemas.ts'

/** What views say of things that have a place of their own. */
export const personRef = z.object({ id, name: z.string() })
export const specialtyRef = z.object({ id, name: localizedText })
export const attachmentRef = fileView

/** What a person types: trimmed, not empty. */
export const words = (longest: number) => z.string().trim().min(1).max(longest)
