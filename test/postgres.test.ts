import pg from 'pg'
import { expect, it } from 'vitest'
import { createTestDatabase } from './postgres.ts'

async function names(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ name: string }>('select name from migrations order by name')
  await client.end()
  return rows.map(({ name }) => name)
}

it('gives every asker a migrated database of its own', async () => {
  const [first, second] = await Promise.all([createTestDatabase(), createTestDatabase()])
  expect(first.url).not.toBe(second.url)
  expect(await names(first.url)).toContain('0001_platform.sql')
  await first.drop()
  await expect(names(first.url)).rejects.toThrow(/does not exist/)
  expect(await names(second.url)).toContain('0001_platform.sql')
  await second.drop()
})
