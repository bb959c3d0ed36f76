import { z } from 'zod'
import { localizedText } from '../../base/locale.ts'
import { iso } from '../../base/time.ts'
import type { MacroRow } from './queries/macros.ts'
import { deed } from './schemas/desk.ts'
import type { MacroView } from './schemas/macros.ts'

/** A macro as answers show it. */
export const viewMacro = (row: MacroRow): MacroView => ({
  id: row.id,
  name: localizedText.parse(row.name),
  messageKind: row.messageKind,
  texts: localizedText.nullable().parse(row.texts),
  actions: z.array(deed).parse(row.actions),
  changedAt: iso(row.changedAt),
  retired: row.retiredAt !== null,
})
