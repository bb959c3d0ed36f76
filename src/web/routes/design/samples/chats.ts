import type { Deed, Suggestion } from '#domains/assistant/schemas.ts'
import { type ChatView, chatView, type ChatVisitor, type DeskChat } from '#domains/chat/schemas.ts'
import { m } from '#messages'
import { Room } from '#web/chat/room.svelte.ts'
import type { SaidPart } from '#web/chat/said.ts'
import { commitments } from './commitments.ts'
import { id, moments, people } from './facts.ts'

const may = { write: true, askForPerson: true, end: true, note: true, take: true, transfer: true, invite: true }

function chat(now: number, state: ChatView['state'], index: number): ChatView {
  const at = moments(now)
  const { client, agent } = people()
  return {
    id: id(400 + index),
    language: 'ar',
    state,
    person: { ...client, guest: state === 'waiting' },
    agent: state === 'with_agent' ? agent : null,
    colleagues: [],
    place: state === 'waiting' ? 2 : null,
    expectedWaitMs: state === 'waiting' ? 240_000 : null,
    peopleBackAt: state === 'assistant' ? at(16) : null,
    ticket:
      state === 'assistant'
        ? null
        : { id: id(410), number: 'T-2026-000410', commitments: [commitments(now, 'S8.response').running] },
    readBy: [],
    page: '/requests/new',
    startedAt: at(-1),
    endedAt: state === 'ended' ? at(0) : null,
    summary: state === 'ended' ? m.design_notice_still() : null,
    may,
  }
}

/** A chat in each of its states. */
export const chats = (now: number): readonly ChatView[] =>
  chatView.shape.state.options.map((state, index) => chat(now, state, index))

/** A chat on a page, which is not opened and so asks nothing of the server. */
export const roomOf = (one: ChatView, said: SaidPart = { messages: [], earlier: false }): Room =>
  new Room({ chat: one, said, agent: null, language: one.language, signedIn: null })

export const deskChats = (now: number): readonly DeskChat[] =>
  chats(now).map(({ id: chatId, state, language, person, agent, ticket }, index) => ({
    id: chatId,
    state,
    language,
    person,
    agent,
    ticket,
    askedForPersonAt: state === 'waiting' ? moments(now)(-0.1) : null,
    lastMessageAt: moments(now)(-0.05),
    unread: index,
  }))

export const chatVisitor = (now: number): ChatVisitor => ({
  page: '/requests/new',
  pages: [
    { page: '/consultants', at: moments(now)(-0.2) },
    { page: '/', at: moments(now)(-0.4) },
  ],
  chats: [{ id: id(420), startedAt: moments(now)(-200), summary: m.design_notice_still() }],
  requests: [{ id: id(30), number: 'R-2026-000001', subject: m.design_subject_value() }],
})

export const deed = (): Deed => ({
  kind: 'deed',
  deed: 'withdraw_request',
  text: m.design_danger(),
  method: 'POST',
  path: '/consultation-requests/0/withdrawal',
  body: {},
  missing: [],
  href: '/requests',
})

export const suggestions = (now: number): readonly Suggestion[] => [
  { kind: 'article', text: m.design_subject_value(), slug: 'chat', href: '/help' },
  { kind: 'page', text: m.design_card(), href: '/requests' },
  { kind: 'person', text: m.design_agent(), open: false, opensAt: moments(now)(16) },
  { kind: 'ticket', text: m.design_secondary(), href: '/support/new' },
  deed(),
]
