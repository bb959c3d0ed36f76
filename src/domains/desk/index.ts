export { listQueue } from './list-queue.ts'
export { previewEscalation } from './preview-escalation.ts'
