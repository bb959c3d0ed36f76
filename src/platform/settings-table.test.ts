import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { settingsTable } from './settings-table.ts'

test('README shows every setting as it is', async () => {
  const text = await readFile(new URL('../../README.md', import.meta.url), 'utf8')
  const shown = /<!-- settings:[^>]*-->\n(?<table>[\s\S]*?)\n<!-- \/settings -->/.exec(text)?.groups?.['table']
  expect(shown).toBe(settingsTable())
})
