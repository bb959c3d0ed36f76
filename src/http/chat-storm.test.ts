import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { messageId } from '../../test/factories/chat.ts'
import { scratch } from '../../test/scratch.ts'
import { anyPort, until } from '../../test/wafa-process.ts'
import { createWorld, type World } from '../../test/world.ts'
import { createToken } from '../domains/accounts/index.ts'
import { askForPerson, beginChat, takeChat } from '../domains/chat/index.ts'
import { chatMessage, chatMessagePage } from '../domains/chat/schemas.ts'
import { systemNow } from '../platform/system-clock.ts'

const program = fileURLToPath(new URL('../main.ts', import.meta.url))
const chats = 40
const turns = 2

/** The real web process: the end comes without warning, and another takes its place. */
class Server {
  #child: ChildProcess | undefined
  readonly #settings: Record<string, string>
  readonly #origin: string
  constructor(url: string, folder: string, port: number) {
    this.#origin = `http://127.0.0.1:${port}`
    const own = { DATABASE_URL: url, DATA_DIR: folder, PORT: String(port), ORIGIN: this.#origin }
    this.#settings = { ...own, CLIENT_ADDRESS_HEADER: 'x-real-ip', LOG_LEVEL: 'fatal' }
  }
  async start(): Promise<void> {
    const env = { PATH: process.env['PATH'], ...this.#settings }
    this.#child = spawn(process.execPath, [program, 'web'], { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    await until(() =>
      this.ask('/api/v1/health', {}).then(
        ({ ok }) => ok,
        () => false,
      ),
    )
  }
  async kill(): Promise<void> {
    const child = this.#child
    if (child === undefined || child.exitCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }
  ask(path: string, request: RequestInit): Promise<Response> {
    return fetch(`${this.#origin}${path}`, request)
  }
}

/** Chance that is the same in every run. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

/** One side of conversations: sends until it is answered, hears of news, and asks for what it has not read. */
class Side {
  readonly read = new Map<string, { positions: number[]; bodies: string[] }>()
  /** How many of its messages it knows to have arrived. */
  said = 0
  #last = ''
  #open: ReadableStreamDefaultReader<string> | undefined
  #over = false
  readonly #server: Server
  readonly #secret: string
  readonly #chance: () => number
  readonly #address: string
  constructor(server: Server, secret: string, seed: number) {
    this.#server = server
    this.#secret = secret
    this.#chance = dice(seed)
    this.#address = `192.0.2.${seed}`
  }

  /** Lost on the way there, or on the way back: sent again under the same id. */
  async say(chatId: string, body: string): Promise<void> {
    const id = messageId()
    for (;;) {
      const path = `/chats/${chatId}/messages/${id}`
      const lost = this.#chance()
      if (lost < 0.2) continue
      const answer = await this.#ask('PUT', path, { body })
        .then((response) => response.json())
        .catch(() => undefined)
      if (answer === undefined || lost < 0.4) {
        await pause()
        continue
      }
      chatMessage.parse(answer)
      this.said += 1
      return
    }
  }

  async listen(chatIds: readonly string[]): Promise<void> {
    for (const chatId of chatIds) this.read.set(chatId, { positions: [], bodies: [] })
    while (!this.#over) {
      try {
        const headers: Record<string, string> = this.#last === '' ? {} : { 'last-event-id': this.#last }
        const answer = await this.#ask('GET', '/live', undefined, headers)
        this.#open = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
        // Whoever was away asks for what they missed.
        for (const chatId of chatIds) await this.#look(chatId)
        for (let text = ''; !this.#over;) {
          const piece = await this.#open?.read()
          if (piece === undefined || piece.done) break
          text += piece.value
          const whole = text.split('\n\n')
          text = whole.pop() ?? ''
          for (const event of whole) await this.#hear(event)
          // The network is away for a moment.
          if (this.#chance() < 0.05) break
        }
        await this.#open?.cancel()
      } catch {
        await pause()
      }
    }
  }

  async stop(): Promise<void> {
    this.#over = true
    await this.#open?.cancel().catch(() => undefined)
  }

  async #hear(event: string): Promise<void> {
    this.#last = /^id: (.+)$/m.exec(event)?.[1] ?? this.#last
    const chatId = /"name":"chat\.said","ids":\{[^}]*"chatId":"([^"]+)"/.exec(event)?.[1]
    if (chatId !== undefined) await this.#look(chatId)
  }

  async #look(chatId: string): Promise<void> {
    const known = this.read.get(chatId)
    if (known === undefined) return
    const answer = await this.#ask('GET', `/chats/${chatId}/messages?after=${known.positions.at(-1) ?? 0}`)
    for (const { position, body } of chatMessagePage.parse(await answer.json()).items) {
      known.positions.push(position)
      known.bodies.push(body)
    }
  }

  #ask(method: string, path: string, body?: object, more: Record<string, string> = {}): Promise<Response> {
    // Each sits at a computer of their own.
    const own = { authorization: `Bearer ${this.#secret}`, 'x-real-ip': this.#address }
    const headers = { ...own, 'content-type': 'application/json', ...more }
    const json = body === undefined ? {} : { body: JSON.stringify(body) }
    return this.#server.ask(`/api/v1${path}`, { method, headers, ...json })
  }
}

/** A turn of the loop, so that others go on. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 5))

let world: World
let folder = ''
let server: Server
beforeAll(async () => {
  folder = await mkdtemp(join(scratch, 'wafa-chat-'))
  world = await createWorld({ at: systemNow().toString() })
  server = new Server(world.url, folder, await anyPort())
  await server.start()
  // On a laden machine a start takes longer than the usual limit.
}, 120_000)
afterAll(async () => {
  await server.kill()
  await world.close()
  await rm(folder, { recursive: true })
})

it('two agents, forty conversations, a restart, lost networks: nothing is lost or doubled, the order is kept', async () => {
  const scopes = ['chat:read', 'chat:write', 'notifications:read'] as const
  const secretOf = async (who: Awaited<ReturnType<World['person']>>) =>
    (await createToken(who, { name: 'Browser', scopes: [...scopes] })).secret
  const agents = await Promise.all(
    [1, 2].map(async (seed) => {
      const person = await world.person({ roles: ['agent'] })
      return { person, side: new Side(server, await secretOf(person), seed), chatIds: [] as string[] }
    }),
  )
  const talks = await Promise.all(
    Array.from({ length: chats }, async (_, n) => {
      const person = await world.person()
      const agent = agents[n % 2]
      if (agent === undefined) throw new Error('no agent')
      const { id: chatId } = await beginChat(person, { language: 'en' })
      await askForPerson(person, { chatId })
      await takeChat(agent.person, { chatId })
      agent.chatIds.push(chatId)
      return { chatId, agent: agent.side, client: new Side(server, await secretOf(person), n + 10) }
    }),
  )
  const listening = [
    ...agents.map(({ side, chatIds }) => side.listen(chatIds)),
    ...talks.map(({ client, chatId }) => client.listen([chatId])),
  ]
  const talking = talks.map(async ({ chatId, agent, client }) => {
    for (let turn = 0; turn < turns; turn += 1) {
      await client.say(chatId, `asks ${turn}`)
      await agent.say(chatId, `answers ${turn}`)
    }
  })
  // In the middle: some has been said, and most has not.
  const sides = [...agents.map(({ side }) => side), ...talks.map(({ client }) => client)]
  await until(() => sides.reduce((sum, { said }) => sum + said, 0) >= (chats * turns * 2) / 3)
  await server.kill()
  await server.start()
  await Promise.all(talking)

  const expected = Array.from({ length: turns }, (_, turn) => [`asks ${turn}`, `answers ${turn}`]).flat()
  const all = talks.flatMap(({ chatId, agent, client }) => [agent.read.get(chatId), client.read.get(chatId)])
  // Before them stands the platform's own word on when people are back.
  const whole = 1 + expected.length
  await expect.poll(() => all.every((one) => one?.bodies.length === whole), { timeout: 60_000 }).toBe(true)
  for (const read of all) {
    expect(read?.bodies.slice(1)).toEqual(expected)
    expect(read?.positions).toEqual(Array.from({ length: whole }, (_, at) => at + 1))
  }
  await Promise.all(sides.map((side) => side.stop()))
  await Promise.all(listening)
}, 120_000)
