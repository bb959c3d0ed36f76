import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { CaseClerk } from '../../src/cli/deadline-cases.ts'

const expectation = z.object({
  name: z.string().optional(),
  expect: z.union([z.object({ due: z.string().nullable() }), z.object({ error: z.object({ code: z.string() }) })]),
})

describe.each(['deadlines.jsonl', 'edges.jsonl'])('%s', (file) => {
  const clerk = new CaseClerk()
  const lines = readFileSync(new URL(file, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
  const cases = lines.map((line, index) => {
    const { name, expect } = expectation.parse(JSON.parse(line))
    return { name: `line ${index + 1}${name === undefined ? '' : `: ${name}`}`, line, expected: expect }
  })

  test.each(cases)('$name', ({ line, expected }) => {
    expect(clerk.answer(line)).toMatchObject(expected)
  })
})
