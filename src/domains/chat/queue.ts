import { present } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import type { Manner } from '../../base/manner.ts'
import { inDigits, sayInstant } from '../../base/saying.ts'
import { isoOrNull } from '../../base/time.ts'
import { m } from '../../messages/messages.js'
import type { Context } from '../../platform/action.ts'
import { getPeople } from '../accounts/index.ts'
import { deskPresence } from '../duty/index.ts'
import { expectedWait } from './chat.ts'
import type { Chat } from './loading.ts'
import { latelyWaited, placeOf } from './queries/chats.ts'
import { say } from './say.ts'

const twoWeeks = 24 * 14

/** Where it stands in the queue, or when people are back: while none of them is there, a place would promise nothing. */
export async function queueOf(context: Context, chat: Chat) {
  const { here, back } = await deskPresence(context, chat.language)
  const peopleBackAt = chat.state === 'with_agent' ? null : isoOrNull(back)
  if (chat.state !== 'waiting' || here.length === 0) return { place: null, expectedWaitMs: null, peopleBackAt }
  const place = await placeOf(context.db, chat)
  const waited = await latelyWaited(context.db, context.now.subtract({ hours: twoWeeks }), chat.language)
  return { place, expectedWaitMs: expectedWait(waited, place, here.length), peopleBackAt }
}

const parts = { weekday: 'long', day: 'numeric', month: 'long', time: true, timeZoneName: 'short' } as const

/**
 * Says the same in the conversation itself, so that it stands in what is kept and mailed: in its language, and in the
 * zone and habits of whoever asked.
 */
export async function sayQueue(context: Context, chat: Chat): Promise<void> {
  const person = present((await getPeople(context, [chat.personId])).get(chat.personId))
  const body = queueInWords(await queueOf(context, chat), { ...person, locale: chat.language })
  await say(context, chat, { id: newId(context.now), side: 'platform', authorId: null, body })
}

function queueInWords({ place, peopleBackAt }: Awaited<ReturnType<typeof queueOf>>, reader: Manner): string {
  const { locale, digits } = reader
  if (place !== null) return m.chat_told_place({ place: inDigits(String(place), digits) }, { locale })
  if (peopleBackAt === null) return m.chat_told_away({}, { locale })
  return m.chat_told_back({ at: sayInstant(Date.parse(peopleBackAt), parts, reader) }, { locale })
}
