import type { MiddlewareHandler } from 'hono'
import { systemActor } from '../base/actor.ts'
import { createGuest } from '../domains/accounts/index.ts'
import { adoptGuest, readChatFile } from '../domains/chat/index.ts'
import type { App, Variables } from './app.ts'
import { sendFile } from './files.ts'
import { forgetGuest, formerGuestOf, keepGuest } from './guest.ts'
import { limitPerAddress } from './limit-per-address.ts'

const minute = 60_000
const hour = 60 * minute

/** What of a conversation is no operation: who a visitor becomes, what of theirs comes along, and files. */
export function chatRoutes(app: App): void {
  limitPerAddress(app, '/api/v1/chats', ['POST'], { most: 20, everyMs: minute })
  limitPerAddress(app, '/api/v1/chats/:chatId/messages/:messageId', ['PUT'], { most: 240, everyMs: minute })
  // Both may have mail sent to an address that nobody has proved to be theirs.
  limitPerAddress(app, '/api/v1/chats/:chatId/transcript', ['POST'], { most: 10, everyMs: hour })
  limitPerAddress(app, '/api/v1/chats/:chatId/person', ['PUT'], { most: 30, everyMs: hour })

  // A visitor who begins to talk is a guest from here on.
  app.use('/api/v1/chats', async (context, next) => {
    const caller = context.get('caller')
    if (context.req.method !== 'POST' || caller.actor.kind !== 'visitor') return next()
    const wish = { locale: caller.locale }
    const { id, secret } = await createGuest({ ...caller, actor: systemActor }, wish)
    const guest = { kind: 'person', id, roles: [], ...wish, timeZone: 'Asia/Riyadh', scopes: ['chat:write'] } as const
    context.set('caller', { ...caller, actor: guest })
    keepGuest(context, secret)
    await next()
  })
  // Whoever has signed in keeps what they said before.
  app.use('/api/v1/chats/*', adopt)

  app.get('/api/v1/chats/:chatId/attachments/:fileId', async (context) =>
    sendFile(await readChatFile(context.get('caller'), context.req.param())),
  )
}

const adopt: MiddlewareHandler<{ Variables: Variables }> = async (context, next) => {
  const caller = context.get('caller')
  if (caller.actor.kind === 'person' && caller.actor.sessionId !== undefined) {
    const guest = await formerGuestOf(context)
    if (guest !== undefined) {
      const { id: guestId } = guest
      await adoptGuest({ ...caller, actor: systemActor }, { guestId, personId: caller.actor.id })
      forgetGuest(context)
    }
  }
  await next()
}
