export { getCommitmentSubject } from './get-commitment-subject.ts'
export { listDeadlines } from './list-deadlines.ts'
export { listQueue } from './list-queue.ts'
export { previewEscalation } from './preview-escalation.ts'
