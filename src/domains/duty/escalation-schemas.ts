import { z } from 'zod'
import { id } from '../../base/ids.ts'

/** The promises of tickets (S6 to S9), in the order in which people read them. */
export const escalationClauses = [
  'S6.response',
  'S6.resolution',
  'S7.response',
  'S7.resolution',
  'S8.response',
  'S8.resolution',
  'S9.response',
] as const
/** Hundredths of the target's own measure; 100 is the breach. */
export const escalationShares = [50, 75, 90, 100] as const
/** `team`: the ticket's own, else all agents. `assignee` of a ticket that nobody has: everybody at the desk. */
export const escalationAudiences = ['assignee', 'team', 'on_call', 'administrators'] as const
/** In the order in which they are done. */
export const escalationDeeds = ['raise', 'incident', 'reassign'] as const
/** The ways by which a mark tells; what people refused for themselves stays refused. */
export const escalationChannels = ['in_app', 'mail', 'push'] as const

export type EscalationDeed = (typeof escalationDeeds)[number]

export const escalationRule = z.object({
  clause: z.enum(escalationClauses),
  share: z.coerce.number().pipe(z.literal(escalationShares)),
  tell: z.array(z.enum(escalationAudiences)).max(escalationAudiences.length),
  people: z.array(id).max(20).default([]).meta({ description: 'Operators who are told by name' }),
  channels: z
    .array(z.enum(escalationChannels))
    .min(1)
    .max(escalationChannels.length)
    .default([...escalationChannels])
    .meta({ description: 'By which ways; all, if not given' }),
  deeds: z.array(z.enum(escalationDeeds)).max(escalationDeeds.length).meta({
    description:
      'raise: to the next higher priority; incident: open one about it, where it has none; reassign: to whom the setting for new tickets says, of those on duty',
  }),
})
export type EscalationRule = z.infer<typeof escalationRule>
export const escalationTable = z.object({ rules: z.array(escalationRule).max(28) })
