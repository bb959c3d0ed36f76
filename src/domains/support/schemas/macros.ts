import { z } from 'zod'
import { id } from '../../../base/ids.ts'
import { locale, localizedText } from '../../../base/locale.ts'
import { isoInstant } from '../../../base/time.ts'
import { words } from '../schemas.ts'
import { deed } from './desk.ts'

const text = words(10_000)

export const macroView = z
  .object({
    id,
    name: localizedText,
    messageKind: z.enum(['reply', 'note']),
    texts: localizedText.nullable().meta({ description: 'With variables such as {requester}; null: only deeds' }),
    actions: z.array(deed),
    changedAt: isoInstant,
    retired: z.boolean(),
  })
  .meta({ id: 'Macro' })
export type MacroView = z.infer<typeof macroView>

const name = words(80)
const written = z.object({
  name: z.object({ ar: name, fr: name, en: name }),
  messageKind: z.enum(['reply', 'note']).default('reply'),
  texts: z.object({ ar: text, fr: text, en: text }).nullable().default(null),
  actions: z.array(deed).max(10).default([]),
})
const saysOrDoes = (macro: { texts: object | null; actions: readonly unknown[] }) =>
  macro.texts !== null || macro.actions.length > 0
const fault = { path: ['texts'], params: { code: 'macro_says_nothing' } }

export const writeMacroInput = written.refine(saysOrDoes, fault)
export const changeMacroInput = written.extend({ macroId: id }).refine(saysOrDoes, fault)
export const macroId = z.object({ macroId: id })
export const macroQuery = z.object({ retired: z.stringbool().or(z.boolean()).default(false) })
export const macroList = z.object({ items: z.array(macroView) })

export const fillMacroInput = z.object({ ticketId: id, macroId: id })
export const filledMacro = z
  .object({
    macroId: id,
    messageKind: z.enum(['reply', 'note']),
    language: locale.meta({ description: 'That of the requester’s ticket' }),
    body: z.string(),
    actions: z.array(deed),
  })
  .meta({ id: 'FilledMacro' })
export type FilledMacro = z.infer<typeof filledMacro>
