import type { Source, Suggestion } from '#domains/assistant/schemas.ts'
import type { CommitmentView } from '#domains/commitments/schemas.ts'
import type { FileView } from '#domains/files/schemas.ts'

/** What the pages show of a chat, whichever operation it comes from. */
export type Named = { readonly id: string; readonly name: string }
export type Side = 'person' | 'assistant' | 'desk' | 'platform'

export type Said = {
  readonly id: string
  /** Ordinal in its chat: the order in which everything is shown. */
  readonly position: number
  readonly kind: 'message' | 'note'
  readonly side: Side
  readonly author: Named | null
  readonly body: string
  readonly sources: readonly Source[]
  readonly suggestions: readonly Suggestion[]
  readonly attachments: readonly Pick<FileView, 'id' | 'name' | 'size'>[]
  readonly sentAt: string
}

export type Ticket = {
  readonly id: string
  readonly number: string
  readonly commitments: readonly CommitmentView[]
}
export type State = 'assistant' | 'waiting' | 'with_agent' | 'ended'
