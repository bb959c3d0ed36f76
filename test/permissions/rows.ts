import { accountRows } from './accounts.ts'
import { agreementRows } from './agreements.ts'
import { assistantRows } from './assistant.ts'
import { chatRows } from './chat.ts'
import { consultantRows } from './consultants.ts'
import { consultationRows } from './consultations.ts'
import { dutyRows } from './duty.ts'
import { deskRows } from './desk.ts'
import { helpCentreRows } from './help-centre.ts'
import { importRows } from './imports.ts'
import { incidentRows } from './incidents.ts'
import { installationRows } from './installation.ts'
import { notificationRows } from './notifications.ts'
import { planRows } from './plan.ts'
import { reportRows } from './reports.ts'
import type { Row } from './row.ts'
import { searchRows } from './search.ts'
import { supportRows } from './support.ts'

/** Every operation, and who may. */
export const rows: readonly Row[] = [
  ...accountRows,
  ...agreementRows,
  ...consultantRows,
  ...consultationRows,
  ...dutyRows,
  ...deskRows,
  ...helpCentreRows,
  ...installationRows,
  ...importRows,
  ...notificationRows,
  ...searchRows,
  ...reportRows,
  ...assistantRows,
  ...supportRows,
  ...planRows,
  ...chatRows,
  ...incidentRows,
]
