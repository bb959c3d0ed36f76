import { z } from 'zod'
import { action, view } from '../../platform/action.ts'
import { dutyChanged } from './events.ts'
import { mayPlanDuty, maySeeDuty } from './permissions.ts'
import { settingsRow, writeSettings } from './queries/rota.ts'
import { dutySettings } from './schemas.ts'
import { watchers } from './telling.ts'

/** How tickets are given out, and how people are called out. */
export const getDutySettings = view({
  name: 'duty.get-settings',
  input: z.object({}),
  output: dutySettings,
  permit: maySeeDuty,
  run: ({ db }) => settingsRow(db),
})

/** From the next call on; running call-outs follow. */
export const setDutySettings = action({
  name: 'duty.set-settings',
  input: dutySettings,
  output: dutySettings,
  permit: mayPlanDuty,
  async run(context, settings) {
    await writeSettings(context.db, settings)
    await context.announce(dutyChanged, {}, watchers)
    return settingsRow(context.db)
  },
})
