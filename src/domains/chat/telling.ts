import type { Audience } from '../../platform/events.ts'
import type { Chat } from './loading.ts'

type Parties = Pick<Chat, 'personId' | 'agentId' | 'members'>

export const partiesOf = ({ personId, agentId, members }: Parties): string[] => [
  personId,
  ...(agentId === null ? [] : [agentId]),
  ...members,
]

/** Those whose open pages show a conversation; the whole desk while nobody has it. */
export const audienceOf = (chat: Parties): Audience =>
  chat.agentId === null ? toDesk(chat) : { people: partiesOf(chat) }

/** And whoever sees the list of what waits. */
export const toDesk = (chat: Parties): Audience => ({ people: partiesOf(chat), roles: ['agent', 'administrator'] })
