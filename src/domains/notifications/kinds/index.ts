import type { z } from 'zod'
import type { Notice } from '../notice.ts'
import { accountKinds } from './account.ts'
import { answerKinds } from './answers.ts'
import { chatKinds } from './chat.ts'
import { conversationKinds } from './conversation.ts'
import { courseKinds } from './course.ts'
import { deadlineKinds } from './deadlines.ts'
import { dutyKinds } from './duty.ts'
import { incidentKinds } from './incidents.ts'
import { planKinds } from './plan.ts'
import { requestKinds } from './requests.ts'
import { ticketCircleKinds } from './ticket-circle.ts'
import { ticketKinds } from './tickets.ts'

/** Every kind of notice that a person may get. Which event brings which to whom: `worker/notices.ts`. */
export const kinds = {
  ...requestKinds,
  ...deadlineKinds,
  ...answerKinds,
  ...conversationKinds,
  ...courseKinds,
  ...dutyKinds,
  ...accountKinds,
  ...ticketKinds,
  ...ticketCircleKinds,
  ...planKinds,
  ...chatKinds,
  ...incidentKinds,
} satisfies Record<string, Notice>

export type Kind = keyof typeof kinds
/** What a kind needs to know. */
export type ParametersOf<Name extends Kind> = z.input<(typeof kinds)[Name]['parameters']>
export const kindNames = Object.keys(kinds) as Kind[]
export const isKind = (name: string): name is Kind => Object.hasOwn(kinds, name)
