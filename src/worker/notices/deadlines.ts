import { deadlineMoved, reminderDue } from '../../domains/commitments/index.ts'
import { requestOfSubject } from '../../domains/consultations/index.ts'
import { aboutRequest } from './about.ts'
import { tells, to } from './tell.ts'

/**
 * While a promise runs. What its breach brings is told where it happens: a lapsed offer (C4) by `requests.ts`,
 * a missed contact (C6) by `course.ts`.
 */
export const deadlineNotices = [
  tells(reminderDue, async (context, event) => {
    if (event.subjectKind === 'ticket') return []
    const about = await aboutRequest(context, await requestOfSubject(context, event))
    const kind = event.clause === 'C4' ? 'answer_due_soon' : 'contact_due_soon'
    return to(event.responsibleId, kind, { ...about, share: Math.round(event.share * 100), dueAt: event.dueAt })
  }),
  tells(deadlineMoved, async (context, event) => {
    const { dueBefore, dueAfter } = event
    if (event.subjectKind === 'ticket') return []
    if (dueBefore === null || dueAfter === null) return []
    const about = await aboutRequest(context, await requestOfSubject(context, event))
    const both = [event.responsibleId, event.beneficiaryId].filter((id) => id !== null)
    return to(both, 'deadline_moved', { ...about, beforeAt: dueBefore, dueAt: dueAfter })
  }),
]
