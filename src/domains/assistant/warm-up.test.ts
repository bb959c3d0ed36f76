import { expect, it } from 'vitest'
import { warmUp } from './warm-up.ts'

it('ends with the process that was to be warmed', async () => {
  const stop = new AbortController()
  const warming = warmUp(stop.signal)
  stop.abort()
  await expect(warming).resolves.toBeUndefined()
})
