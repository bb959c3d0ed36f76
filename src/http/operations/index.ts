import type { Operation } from '../operation.ts'
import { accountOperations } from './accounts.ts'
import { incidentOperations } from './incidents.ts'
import { chatOperations } from './chat.ts'
import { assistantOperations } from './assistant.ts'
import { agreementOperations } from './agreements.ts'
import { appointmentOperations } from './appointments.ts'
import { consultantOperations } from './consultants.ts'
import { conversationOperations } from './consultation-conversation.ts'
import { courseOperations } from './consultation-course.ts'
import { consultationOperations } from './consultations.ts'
import { deskOperations } from './desk.ts'
import { helpCentreOperations } from './help-centre.ts'
import { importOperations } from './import.ts'
import { installationOperations } from './installation.ts'
import { dutyOperations } from './duty.ts'
import { notificationOperations } from './notifications.ts'
import { planOperations } from './plan.ts'
import { searchOperations } from './search.ts'
import { reportOperations } from './reports.ts'
import { supportOperations } from './support.ts'

/** Every operation of the interface: what is not here is not offered. Routes, reference and permission tests follow it. */
export const operations: readonly Operation[] = [
  ...accountOperations,
  ...consultantOperations,
  ...agreementOperations,
  ...consultationOperations,
  ...conversationOperations,
  ...appointmentOperations,
  ...courseOperations,
  ...supportOperations,
  ...planOperations,
  ...dutyOperations,
  ...notificationOperations,
  ...deskOperations,
  ...installationOperations,
  ...importOperations,
  ...helpCentreOperations,
  ...searchOperations,
  ...assistantOperations,
  ...chatOperations,
  ...incidentOperations,
  ...reportOperations,
]
