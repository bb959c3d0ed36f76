import { chatMessagePage } from '#domains/chat/schemas.ts'
import type { Api } from '../api.ts'
import type { Said } from './types.ts'

/** As many as one page begins with; whoever has said more finds the beginning in the transcript. */
const mostPages = 20

/** What was said in a chat, from its beginning, in order. */
export async function saidIn(ask: Pick<Api, 'get'>, chatId: string): Promise<Said[]> {
  const said: Said[] = []
  for (let page = 0; page < mostPages; page += 1) {
    const after = said.at(-1)?.position ?? 0
    const { items, next } = await ask.get(`/chats/${chatId}/messages`, chatMessagePage, { after })
    said.push(...items)
    if (next === null || items.length === 0) break
  }
  return said
}
