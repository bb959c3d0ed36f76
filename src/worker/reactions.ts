import { followLanguages } from '../domains/accounts/index.ts'
import { calendarEdited, type Clause } from '../domains/agreements/index.ts'
import { deadlineMoved, type DeadlineEffects, followCalendar } from '../domains/commitments/index.ts'
import { lapseOffer, missContact } from '../domains/consultations/index.ts'
import { languagesChanged } from '../domains/installation/index.ts'
import { settleEverybody, settlePerson } from '../domains/duty/index.ts'
import { personReinstated, personSuspended, rolesChanged } from '../domains/accounts/index.ts'
import {
  bulkGoesOn,
  continueBulk,
  followTicketDeadline,
  isAnswerHeld,
  missTicketDeadline,
} from '../domains/support/index.ts'
import { iso } from '../base/time.ts'
import { asSystem } from '../platform/action.ts'
import { assigning } from './assigning.ts'
import { chatting } from './chatting.ts'
import { callOuts } from './call-outs.ts'
import { deskWords } from './desk-words.ts'
import { escalating } from './escalating.ts'
import { importing } from './importing.ts'
import { indexing } from './indexing.ts'
import { teaming } from './teaming.ts'
import { notices } from './notices/index.ts'
import { on, type Reaction } from './relay.ts'

/** Event → what follows, on one page. Domains that never meet are joined here and nowhere else. */
export const reactions: readonly Reaction[] = [
  on(calendarEdited, (context, { payload, at }) =>
    followCalendar.within(asSystem(context), { ...payload, at: iso(at) }),
  ),
  on(languagesChanged, (context, { payload }) => followLanguages.within(asSystem(context), payload)),
  on(calendarEdited, (context) => settleEverybody.within(asSystem(context), {})),
  ...[rolesChanged, personSuspended, personReinstated].map((event) =>
    on(event, (context, { payload }) => settlePerson.within(asSystem(context), { personId: payload.personId })),
  ),
  on(deadlineMoved, async (context, { payload: { subjectKind, subjectId, ...moved } }) => {
    if (subjectKind === 'ticket')
      await followTicketDeadline.within(asSystem(context), { ticketId: subjectId, ...moved })
  }),
  ...callOuts,
  ...teaming,
  ...assigning,
  ...chatting,
  on(bulkGoesOn, (context, { payload }) => continueBulk.within(asSystem(context), payload)),
  ...notices,
  ...escalating,
  ...importing,
  ...indexing,
  ...deskWords,
]

const ofTicket =
  (clause: Clause): DeadlineEffects[Clause] =>
  (context, passed) =>
    missTicketDeadline.within(asSystem(context), { ...passed, clause })

/** Clause → what its deadline brings, in the transaction that records it. */
export const deadlineEffects: DeadlineEffects = {
  C4: (context, passed) => lapseOffer.within(asSystem(context), passed),
  C6: (context, passed) => missContact.within(asSystem(context), passed),
  'S6.response': ofTicket('S6.response'),
  'S6.resolution': ofTicket('S6.resolution'),
  'S7.response': ofTicket('S7.response'),
  'S7.resolution': ofTicket('S7.resolution'),
  'S8.response': ofTicket('S8.response'),
  'S8.resolution': ofTicket('S8.resolution'),
  'S9.response': ofTicket('S9.response'),
  underWay: isAnswerHeld,
}
