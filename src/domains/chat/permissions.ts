import { type Actor, hasRole, isOperator, isPerson, isSystem } from '../../base/actor.ts'

type Chat = {
  readonly personId: string
  readonly agentId: string | null
  readonly state: string
  readonly members: readonly string[]
}

/** Whoever has an account, and visitors as the guests that they become. */
export const mayTalk = (actor: Actor): boolean => actor.kind === 'person'

export const isTheirs = (actor: Actor, { personId }: Chat): boolean => isPerson(actor, personId)

/** Conversations are the desk's as tickets are; nobody helps themselves. */
export const maySee = (actor: Actor, chat: Chat): boolean => isTheirs(actor, chat) || isOperator(actor)

/** Of the desk, and in this conversation: the agent, and whom they asked in. */
export const isInIt = (actor: Actor, chat: Chat): boolean =>
  isOperator(actor) && !isTheirs(actor, chat) && [chat.agentId, ...chat.members].some((id) => isPerson(actor, id))

export const maySay = (actor: Actor, chat: Chat): boolean => isTheirs(actor, chat) || isInIt(actor, chat)

export const mayTake = (actor: Actor, chat: Chat): boolean => isOperator(actor) && !isTheirs(actor, chat)

export const mayHandOn = (actor: Actor, chat: Chat): boolean =>
  !isTheirs(actor, chat) && (isPerson(actor, chat.agentId) || hasRole(actor, 'administrator')) && isOperator(actor)

export const mayEnd = (actor: Actor, chat: Chat): boolean => isTheirs(actor, chat) || mayHandOn(actor, chat)

export const worksAtDesk = isOperator
export const isPlatform = isSystem
