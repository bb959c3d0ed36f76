import { chatMessagePage } from '#domains/chat/schemas.ts'
import type { Api } from '../api.ts'
import type { Said } from './types.ts'

/** After every position. */
export const newest = 2_147_483_647
/** A part of what was said, in order, and whether something was said before it. */
export type SaidPart = { readonly messages: readonly Said[]; readonly earlier: boolean }

/** The latest of what was said in a chat before a position: as much as one page begins with. */
export async function saidBefore(ask: Pick<Api, 'get'>, chatId: string, before: number = newest): Promise<SaidPart> {
  const { items, next } = await ask.get(`/chats/${chatId}/messages`, chatMessagePage, { before })
  return { messages: items, earlier: next !== null }
}

/** Where an address asks to begin from; `newest` where it does not. */
export function beforeIn({ searchParams }: URL): number {
  const before = Number(searchParams.get('before') ?? newest)
  return Number.isInteger(before) && before > 0 && before < newest ? before : newest
}
