import type { Clock, Instant } from '../../base/time.ts'

/** A clock that the stage moves; a demonstration's past happens on it. */
export class StagedClock implements Clock {
  readonly kind = 'system'
  #now: Instant

  constructor(start: Instant) {
    this.#now = start
  }

  now(): Promise<Instant> {
    return Promise.resolve(this.#now)
  }

  moveTo(instant: Instant): void {
    this.#now = instant
  }
}

/** A story acts, then yields the instant at which it wants to go on. */
export type Story = AsyncGenerator<Instant, void, void>

/**
 * Plays stories side by side in the order of their instants, as one past: between two steps time passes, and what
 * falls due in it happens. Ends when every story has ended.
 */
export async function play(stories: readonly Story[], passTimeTo: (instant: Instant) => Promise<void>): Promise<void> {
  const waiting: { story: Story; at: Instant }[] = []
  const goOn = async (story: Story) => {
    const { done, value } = await story.next()
    if (done !== true) waiting.push({ story, at: value })
  }
  for (const story of stories) await goOn(story)
  for (;;) {
    waiting.sort((a, b) => Temporal.Instant.compare(a.at, b.at))
    const next = waiting.shift()
    if (next === undefined) return
    await passTimeTo(next.at)
    await goOn(next.story)
  }
}
