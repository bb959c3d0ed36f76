import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { keepSecrets } from './secrets.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wafa-secrets-'))
})
afterEach(() => rm(folder, { recursive: true }))

it('are made once, and for their owner only', async () => {
  const first = await keepSecrets(folder)
  expect(await keepSecrets(folder)).toEqual(first)
  expect((await stat(join(folder, 'secrets.json'))).mode & 0o777).toBe(0o600)
})

it.each(['', '{', '{"SESSION_SECRET":"short"}'])('are not replaced when the file is damaged: %s', async (text) => {
  const path = join(folder, 'secrets.json')
  await writeFile(path, text)
  await expect(keepSecrets(folder)).rejects.toThrow(/secrets\.json is damaged/)
  expect(await readFile(path, 'utf8')).toBe(text)
})
