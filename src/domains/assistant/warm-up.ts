import { setTimeout as delay } from 'node:timers/promises'
import { locales } from '../../base/languages.ts'
import { matcherFor } from './matching/index.ts'
import { understand } from './understand.ts'

/** Whoever starts the program wants its pages first. */
const afterMilliseconds = 10_000

/**
 * Reads what was learnt and asks it once in each language, a while after the start: nobody's first question waits for
 * that, and no deadline that falls due in that moment does either. Ends early by the signal.
 */
export async function warmUp(signal: AbortSignal): Promise<void> {
  try {
    await delay(afterMilliseconds, undefined, { signal })
  } catch {
    return
  }
  understand('?')
  for (const locale of locales) {
    if (signal.aborted) return
    const matcher = await matcherFor(locale)
    matcher.match('?')
  }
}
