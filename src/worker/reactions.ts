import { notices } from './notices/index.ts'
import type { Reaction } from './relay.ts'

/** Event → what follows, on one page. Domains that never meet are joined here and nowhere else. */
export const reactions: readonly Reaction[] = [...notices]
