import { z } from 'zod'
import { iso } from '../../base/time.ts'
import { action } from '../../platform/action.ts'
import { requestAgeing } from './events.ts'
import { isPlatform } from './permissions.ts'
import { markAged } from './queries/board.ts'
import { about, boardReaders } from './telling.ts'

/**
 * Requests that wait on the board for longer than BOARD_AGEING_HOURS rise to its top, and the operators are told,
 * once each. The agreement sets the board no deadline (C2): this is care, not a promise. For the timetable.
 */
export const markAgeing = action({
  name: 'consultations.mark-ageing',
  input: z.object({}),
  output: z.object({ marked: z.int() }),
  permit: isPlatform,
  async run(context) {
    const { db, now, platform } = context
    const marked = await markAged(db, now, platform.environment.BOARD_AGEING_HOURS)
    for (const request of marked) {
      const listedAt = iso(request.listedAt ?? request.sentAt)
      await context.announce(requestAgeing, { ...about(request), listedAt }, { roles: boardReaders })
    }
    return { marked: marked.length }
  },
})
