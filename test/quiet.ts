import { afterEach, beforeEach, expect, vi } from 'vitest'

/** What a test does not expect on the console is a fault: `vi.spyOn(console, 'error')` in the test to expect it. */
const levels = ['error', 'warn'] as const
const said: string[] = []

beforeEach(() => {
  said.length = 0
  for (const level of levels) {
    vi.spyOn(console, level).mockImplementation((...parts: unknown[]) => {
      said.push(`console.${level}: ${parts.map(String).join(' ')}`)
    })
  }
})

afterEach(() => {
  vi.restoreAllMocks()
  expect(said, 'a test was not quiet').toEqual([])
})
