import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { action } from '../../platform/action.ts'
import { mayNotify } from './permissions.ts'
import { emptyNoticesOf } from './queries/notifications.ts'

/** A guest is forgotten, and with them what their notices said; that these left stays on record. */
export const forgetNotices = action({
  name: 'notifications.forget-notices',
  input: z.object({ personId: id }),
  output: z.object({}),
  permit: mayNotify,
  about: (input) => input.personId,
  async run(context, { personId }) {
    await emptyNoticesOf(context, personId)
    return {}
  },
})
