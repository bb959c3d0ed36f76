import { sweepExpired } from '../domains/accounts/index.ts'
import { expireVerifications } from '../domains/consultants/index.ts'
import { removeUnclaimedFiles } from '../domains/files/index.ts'
import {
  endContactPauses,
  markAgeing,
  nextAgeing,
  nextAppointmentReminder,
  nextPauseEnd,
  remindOfAppointments,
} from '../domains/consultations/index.ts'
import { nextUnread, sweepChats, tellUnread } from '../domains/chat/index.ts'
import { nextPublication, publishDue } from '../domains/help-centre/index.ts'
import { nextCall, nextDutyChange, noteDutyChanges, ringDue } from '../domains/duty/index.ts'
import { closeResolved, nextClosing, nextHeldReply, sendHeldReplies } from '../domains/support/index.ts'
import { forgetMails } from '../domains/notifications/index.ts'
import type { Instant } from '../base/time.ts'
import type { Context } from '../platform/action.ts'
import type { Platform } from '../platform/platform.ts'

const hour = 3_600_000
const halfMinute = 30_000
const moment = 5_000

/** Everything that recurs, on one page. A job holds no logic: it calls a verb. */
export const timetable: readonly Recurring[] = [
  { name: 'accounts.sweep-expired', every: hour, run: (context) => sweepExpired.within(context, {}) },
  { name: 'consultants.expire-verifications', every: hour, run: (context) => expireVerifications.within(context, {}) },
  { name: 'files.remove-unclaimed-files', every: hour, run: (context) => removeUnclaimedFiles.within(context, {}) },
  {
    name: 'consultations.end-contact-pauses',
    every: halfMinute,
    next: nextPauseEnd,
    run: (context) => endContactPauses.within(context, {}),
  },
  {
    name: 'consultations.remind-of-appointments',
    every: halfMinute,
    next: nextAppointmentReminder,
    run: (context) => remindOfAppointments.within(context, {}),
  },
  {
    name: 'consultations.mark-ageing',
    every: halfMinute,
    next: nextAgeing,
    run: (context) => markAgeing.within(context, {}),
  },
  {
    name: 'duty.note-changes',
    every: halfMinute,
    next: nextDutyChange,
    run: (context) => noteDutyChanges.within(context, {}),
  },
  { name: 'duty.ring-due', every: moment, next: nextCall, run: (context) => ringDue.within(context, {}) },
  {
    name: 'support.close-resolved',
    every: halfMinute,
    next: nextClosing,
    run: (context) => closeResolved.within(context, {}),
  },
  {
    name: 'support.send-held-replies',
    every: 1_000,
    next: nextHeldReply,
    run: (context) => sendHeldReplies.within(context, {}),
  },
  {
    name: 'help-centre.publish-due',
    every: halfMinute,
    next: nextPublication,
    run: (context) => publishDue.within(context, {}),
  },
  {
    name: 'chat.tell-unread',
    every: halfMinute,
    next: nextUnread,
    run: (context) => tellUnread.within(context, {}),
  },
  { name: 'chat.sweep-chats', every: hour, run: (context) => sweepChats.within(context, {}) },
  { name: 'notifications.forget-mails', every: hour, run: (context) => forgetMails.within(context, {}) },
]

export type Recurring = {
  readonly name: string
  /** Milliseconds between two runs, by the platform's clock. */
  readonly every: number
  /** When there will be something to do, where that is known: a clock that is moved by leaps stops there. */
  readonly next?: (platform: Platform) => Promise<Instant | null>
  readonly run: (context: Context) => Promise<unknown>
}
