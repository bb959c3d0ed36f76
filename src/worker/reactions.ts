import { followLanguages } from '../domains/accounts/index.ts'
import { calendarEdited } from '../domains/agreements/index.ts'
import { type DeadlineEffects, followCalendar } from '../domains/commitments/index.ts'
import { lapseOffer, missContact } from '../domains/consultations/index.ts'
import { languagesChanged } from '../domains/installation/index.ts'
import { iso } from '../base/time.ts'
import { asSystem } from '../platform/action.ts'
import { indexing } from './indexing.ts'
import { notices } from './notices/index.ts'
import { on, type Reaction } from './relay.ts'

/** Event → what follows, on one page. Domains that never meet are joined here and nowhere else. */
export const reactions: readonly Reaction[] = [
  on(calendarEdited, (context, { payload, at }) =>
    followCalendar.within(asSystem(context), { ...payload, at: iso(at) }),
  ),
  on(languagesChanged, (context, { payload }) => followLanguages.within(asSystem(context), payload)),
  ...notices,
  ...indexing,
]

/** Clause → what its deadline brings, in the transaction that records it. */
export const deadlineEffects: DeadlineEffects = {
  C4: (context, passed) => lapseOffer.within(asSystem(context), passed),
  C6: (context, passed) => missContact.within(asSystem(context), passed),
}
