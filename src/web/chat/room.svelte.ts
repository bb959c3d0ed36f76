import { type ChatView, chatMessage, chatMessagePage, chatView } from '#domains/chat/schemas.ts'
import type { Deed } from '#domains/support/schemas/desk.ts'
import { z } from 'zod'
import { api } from '../api.ts'
import type { News } from '../live.ts'
import { merged } from './merging.ts'
import { type SaidPart, saidBefore } from './said.ts'
import { quietly, sendAll } from './sending.ts'
import type { Said } from './types.ts'
import { drop, keep, type Unsent, unsentOf, change } from './unsent.ts'

type Start = {
  readonly chat: ChatView | null
  readonly said: SaidPart
  /** Somebody of the desk who reads it; null for the person whose chat it is. */
  readonly agent: string | null
  /** Of a chat that begins here. */
  readonly language: string
  /** Who is signed in. News comes to them by the window; a guest's page must follow it by itself. */
  readonly signedIn: string | null
}

/** What the desk alone says of what it writes. */
type ByDesk = { readonly kind?: Unsent['kind']; readonly deeds?: readonly Deed[] }

const typingShownMilliseconds = 5_000
const typingToldMilliseconds = 3_000
const retryMilliseconds = [1_000, 3_000, 10_000, 30_000] as const

/**
 * One chat on an open page: what was said, what is not sent yet, who is writing. The interface is the truth; this asks
 * for what came after the last position that it knows whenever there may be news, and sends what the browser keeps,
 * in order, until all of it has arrived.
 */
export class Room {
  chat = $state.raw<ChatView | null>(null)
  messages = $state.raw<readonly Said[]>([])
  unsent = $state.raw<readonly Unsent[]>([])
  typing = $state<string | null>(null)
  /** Something was said before all that is shown. */
  earlier = $state(false)
  /** The last call found no network or no server. */
  away = $state(false)

  readonly #start: Start
  #until = 0
  #looking: Promise<void> | undefined
  #again = false
  #retry: ReturnType<typeof setTimeout> | undefined
  #tries = 0
  #typingTimer: ReturnType<typeof setTimeout> | undefined
  #typingTold = -Infinity
  #readTold = 0
  #channel: BroadcastChannel | undefined
  #following: (() => void) | undefined
  #stopped = false

  constructor(start: Start) {
    this.#start = start
    this.take(start.chat, start.said)
  }

  /** What the server rendered, or rendered again. */
  take(chat: ChatView | null, { messages, earlier }: SaidPart): void {
    if (chat?.id !== this.chat?.id) this.#forget()
    this.chat = chat
    // The latest of many may not join what is known: then what lies between is asked for as always.
    const joins = this.#until === 0 || !earlier || (messages[0]?.position ?? 0) <= this.#until
    if (!joins) return void this.#look()
    this.#comeBefore(messages, earlier)
  }

  /** The latest of what was said before all that is shown. */
  async showEarlier(): Promise<void> {
    const [id, first] = [this.chat?.id, this.messages[0]]
    if (id === undefined || first === undefined) return
    const { messages, earlier } = await saidBefore(api(fetch), id, first.position)
    if (this.chat?.id === id) this.#comeBefore(messages, earlier)
  }

  /** Begins to listen and send; the answer stops both. For an effect of the component that shows the chat. */
  open(): () => void {
    this.#stopped = false
    const hear = (event: Event) => {
      if (event instanceof CustomEvent) this.#hear(event.detail)
    }
    const wake = () => {
      if (document.visibilityState === 'visible') this.wake()
    }
    window.addEventListener('wafa:live', hear)
    window.addEventListener('online', wake)
    window.addEventListener('focus', wake)
    document.addEventListener('visibilitychange', wake)
    if ('BroadcastChannel' in window) {
      this.#channel = new BroadcastChannel('wafa:chat')
      this.#channel.addEventListener('message', () => this.wake())
    }
    this.wake()
    return () => {
      this.#stopped = true
      window.removeEventListener('wafa:live', hear)
      window.removeEventListener('online', wake)
      window.removeEventListener('focus', wake)
      document.removeEventListener('visibilitychange', wake)
      this.#channel?.close()
      this.#following?.()
      this.#following = undefined
      clearTimeout(this.#retry)
      clearTimeout(this.#typingTimer)
    }
  }

  /** There may be news, or a network again. */
  wake(): void {
    clearTimeout(this.#retry)
    this.#retry = undefined
    void this.#listUnsent()
    void this.#look()
    void this.flush()
    void this.#follow()
  }

  /** Keeps a message and sends it; it stands on the page at once. */
  async send(body: string, files: readonly File[] = [], desk: ByDesk = {}): Promise<void> {
    const { kind = 'message', deeds = [] } = desk
    const [id, chatId] = [crypto.randomUUID(), this.chat?.id ?? null]
    await keep({ id, chatId, by: this.#start.signedIn, kind, body, files, deeds })
    await this.#listUnsent()
    await this.flush()
  }

  async discard(id: string): Promise<void> {
    await drop(id)
    await this.#listUnsent()
    this.#channel?.postMessage('unsent')
  }

  /** Tries again what was refused. */
  async again(message: Unsent): Promise<void> {
    await change({ ...message, refusal: null })
    await this.flush()
  }

  async flush(): Promise<void> {
    try {
      await sendAll(this.chat?.id ?? null, this.#start.signedIn, {
        chatId: () => this.begin(),
        put: async (chatId, { id, kind, body, attachments, deeds = [] }) => {
          const sent = { body, attachments, deeds, page: location.pathname }
          const answer =
            kind === 'note'
              ? await api(fetch).send('POST', `/chats/${chatId}/notes`, { id, body, attachments, deeds }, chatMessage)
              : await api(fetch).send('PUT', `/chats/${chatId}/messages/${id}`, sent, chatMessage)
          this.messages = merged(this.messages, [answer])
        },
        told: async () => {
          await this.#listUnsent()
          this.#channel?.postMessage('sent')
        },
      })
      this.away = false
      this.#tries = 0
    } catch {
      this.#later()
    }
    await this.#look()
  }

  /** The id of this chat; one begins where there is none. */
  async begin(): Promise<string> {
    if (this.chat !== null && this.chat.state !== 'ended') return this.chat.id
    const asked = { language: this.#start.language, page: location.pathname }
    const chat = await api(fetch).send('POST', '/chats', asked, chatView)
    this.take(chat, { messages: [], earlier: false })
    void this.#follow()
    return chat.id
  }

  /** Does something about the chat, and shows how it stands then. Throws `Problem`. */
  async act(method: 'POST' | 'PUT', path: string, body: object = {}): Promise<void> {
    const id = this.chat?.id ?? (await this.begin())
    await api(fetch).send(method, `/chats/${id}${path}`, body, z.unknown())
    await this.#look()
    this.#channel?.postMessage('acted')
  }

  tellTyping(at: number): void {
    if (this.chat === null || at - this.#typingTold < typingToldMilliseconds) return
    this.#typingTold = at
    quietly(api(fetch).send('POST', `/chats/${this.chat.id}/typing`, undefined, z.unknown()))
  }

  /** Seen is read: once the newest message is in sight. */
  read(): void {
    const newest = this.messages.at(-1)?.position ?? 0
    if (this.chat === null || newest <= this.#readTold || document.visibilityState !== 'visible') return
    this.#readTold = newest
    quietly(api(fetch).send('PUT', `/chats/${this.chat.id}/read`, { position: newest }, z.unknown()))
  }

  /** Whose page it is. */
  get reader(): string | null {
    return this.#start.agent ?? this.chat?.person.id ?? null
  }

  /** How far everyone else has read. */
  get readByOthers(): number {
    const others = this.chat?.readBy.filter(({ personId }) => personId !== this.reader) ?? []
    return Math.max(0, ...others.map(({ position }) => position))
  }

  #forget(): void {
    this.messages = []
    this.earlier = false
    this.#until = 0
    this.#readTold = 0
  }

  /** What stands before all that is known, or is all that is known. */
  #comeBefore(messages: readonly Said[], earlier: boolean): void {
    const [first] = messages
    const known = this.messages[0]
    if (known === undefined || (first !== undefined && first.position < known.position)) this.earlier = earlier
    this.#come(messages)
  }

  #come(messages: readonly Said[]): void {
    this.messages = merged(this.messages, messages)
    // Positions are given while the chat is locked: whoever is told of one has been told of all before it.
    this.#until = Math.max(this.#until, messages.at(-1)?.position ?? 0)
  }

  async #listUnsent(): Promise<void> {
    const arrived = new Set(this.messages.map(({ id }) => id))
    this.unsent = (await unsentOf(this.chat?.id ?? null, this.#start.signedIn)).filter(({ id }) => !arrived.has(id))
  }

  #hear({ name, ids }: News): void {
    if (ids['chatId'] !== this.chat?.id) return
    if (name !== 'chat.typing') return void this.#look()
    if (ids['personId'] === this.reader) return
    clearTimeout(this.#typingTimer)
    this.typing = ids['personId'] ?? null
    this.#typingTimer = setTimeout(() => (this.typing = null), typingShownMilliseconds)
  }

  /** One look at a time; what happens meanwhile is looked at afterwards. */
  async #look(): Promise<void> {
    this.#again = true
    this.#looking ??= (async () => {
      while (this.#again && !this.#stopped) {
        this.#again = false
        await this.#lookOnce()
      }
    })().finally(() => (this.#looking = undefined))
    await this.#looking
  }

  async #lookOnce(): Promise<void> {
    const id = this.chat?.id
    if (id === undefined) return
    const ask = api(fetch)
    try {
      const chat = await ask.get(`/chats/${id}`, chatView)
      let more = true
      if (this.#until === 0) {
        const { messages, earlier } = await saidBefore(ask, id)
        if (this.chat?.id !== id) return
        this.#comeBefore(messages, earlier)
      }
      while (more) {
        const { items, next } = await ask.get(`/chats/${id}/messages`, chatMessagePage, { after: this.#until })
        if (this.chat?.id !== id) return
        const others = items.some(({ author }) => author?.id !== this.reader)
        if (others) this.typing = null
        this.#come(items)
        more = next !== null && items.length > 0
      }
      this.chat = chat
      this.away = false
      await this.#listUnsent()
    } catch {
      this.#later()
    }
  }

  #later(): void {
    if (this.#stopped) return
    this.away = true
    const rest = retryMilliseconds[Math.min(this.#tries, retryMilliseconds.length - 1)]
    this.#tries += 1
    this.#retry ??= setTimeout(() => this.wake(), rest)
  }

  /** A guest has no news on other pages, so the frame of the page does not follow any. */
  async #follow(): Promise<void> {
    const personId = this.chat?.person.id
    if (this.#start.signedIn !== null || this.#following !== undefined || personId === undefined) return
    if (!('locks' in navigator) || !('BroadcastChannel' in window)) return
    this.#following = () => {}
    try {
      const { followLive } = await import('../live.ts')
      const { after } = await api(fetch).get('/live/position', z.object({ after: z.string() }))
      if (this.#stopped) return
      this.#following = followLive({
        personId,
        after,
        hear: (news) => this.#hear(news),
        reset: () => void this.#look(),
      })
      await this.#look()
    } catch {
      this.#following = undefined
      this.#later()
    }
  }
}
