export type {} from './tables.ts'
export { deadlineMissed, deadlineMoved, reminderDue } from './events.ts'
export { targetText } from './explanation.ts'
export { followCalendar } from './follow-calendar.ts'
export { getCommitment } from './get-commitment.ts'
export { type DeadlineEffects, handleDue, nextDue, runKeeper } from './keeper.ts'
export { listCommitments } from './list-commitments.ts'
export { previewCalendar } from './preview-calendar.ts'
export { promise, type PromisePreview } from './promise.ts'
export {
  cancelCommitment,
  commitmentsOf,
  meetCommitment,
  pauseCommitment,
  resumeCommitment,
  settleIfPast,
  startCommitment,
} from './run-clock.ts'
export { type CommitmentView, commitmentView } from './schemas.ts'
