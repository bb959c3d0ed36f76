import type { Operation } from '../operation.ts'
import { consultantOperations } from './consultants.ts'
import { accountOperations } from './accounts.ts'
import { consultationOperations } from './consultations.ts'
import { appointmentOperations } from './appointments.ts'
import { conversationOperations } from './consultation-conversation.ts'
import { courseOperations } from './consultation-course.ts'

/** Every operation of the interface: what is not here is not offered. Routes, reference and permission tests follow it. */
export const operations: readonly Operation[] = [
  ...consultantOperations,
  ...accountOperations,
  ...consultationOperations,
  ...conversationOperations,
  ...appointmentOperations,
  ...courseOperations,
]
