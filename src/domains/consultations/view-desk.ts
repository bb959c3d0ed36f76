import { z } from 'zod'
import { isOperator } from '../../base/actor.ts'
import { iso } from '../../base/time.ts'
import { view } from '../../platform/action.ts'
import { countByState } from './queries/lists.ts'
import { offerOutcomesSince } from './queries/offers.ts'
import type { OfferOutcome } from './offer.ts'
import type { RequestState } from './request.ts'
import { deskView } from './schemas.ts'

const days = 30

/** For operators: where requests stand, and how offers ended; declining and silence are counted apart (C5). */
export const viewDesk = view({
  name: 'consultations.view-desk',
  input: z.object({}),
  output: deskView,
  permit: isOperator,
  async run({ db, now }) {
    const since = now.subtract({ hours: days * 24 })
    const states = await countByState(db)
    const ended = await offerOutcomesSince(db, since)
    const standing = (state: RequestState) => states.find((row) => row.state === state)
    const endedAs = (outcome: OfferOutcome) =>
      ended.filter((row) => row.outcome === outcome).reduce((sum, { count }) => sum + count, 0)
    return {
      offered: standing('offered')?.count ?? 0,
      onBoard: standing('on_board')?.count ?? 0,
      ageing: standing('on_board')?.ageing ?? 0,
      awaitingChoice: standing('awaiting_choice')?.count ?? 0,
      accepted: standing('accepted')?.count ?? 0,
      since: iso(since),
      outcomes: {
        accepted: endedAs('accepted'),
        declined: endedAs('declined'),
        lapsed: endedAs('lapsed'),
        withdrawn: endedAs('withdrawn'),
      },
      declineReasons: ended.flatMap(({ declineReason, count }) =>
        declineReason === null ? [] : [{ reason: declineReason, count }],
      ),
    }
  },
})
