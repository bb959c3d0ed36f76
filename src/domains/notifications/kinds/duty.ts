import { z } from 'zod'
import { id } from '../../../base/ids.ts'
import { timeZone } from '../../../base/time.ts'
import { m } from '../../../messages/messages.js'
import { instant, notice } from '../notice.ts'

/** What is called out for, and where it is taken. */
const aboutCallOut = {
  callOutId: id,
  number: z.string(),
  subject: z.string(),
  clause: z.string(),
  dueAt: instant,
  zone: timeZone,
}
const callOutPath = ({ callOutId }: { callOutId: string }): string => `/duty/call-outs/${callOutId}`
const rest = { topic: 'duty', action: m.notices_action_call_out, path: callOutPath } as const

/** S6, and S7 outside hours: whoever is on call, again until somebody takes it, then others. */
export const dutyKinds = {
  call_out: notice({
    ...rest,
    parameters: aboutCallOut,
    title: m.notices_call_out_title,
    body: m.notices_call_out_body,
  }),
  call_out_again: notice({
    ...rest,
    parameters: aboutCallOut,
    title: m.notices_call_out_again_title,
    body: m.notices_call_out_again_body,
  }),
  call_out_administrators: notice({
    ...rest,
    parameters: aboutCallOut,
    title: m.notices_call_out_administrators_title,
    body: m.notices_call_out_administrators_body,
  }),
  call_out_silent: notice({
    ...rest,
    parameters: aboutCallOut,
    title: m.notices_call_out_silent_title,
    body: m.notices_call_out_silent_body,
  }),
  /** To those who had been called before. */
  call_out_taken: notice({
    ...rest,
    parameters: { ...aboutCallOut, name: z.string() },
    title: m.notices_call_out_taken_title,
    body: m.notices_call_out_taken_body,
  }),
}
