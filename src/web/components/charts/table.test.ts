import { expect, test } from 'vitest'
import { csvOf } from './table.ts'

test('a table is a file that spreadsheets read', () => {
  const cell = (value: string | number) => ({ shown: 'shown', value })
  expect(
    csvOf(
      ['Week', 'Share, "kept"'],
      [
        [cell('2026-11-22'), cell(0.75)],
        [cell('=1+1'), cell(-2)],
      ],
    ),
  ).toBe('\u{FEFF}Week,"Share, ""kept"""\r\n2026-11-22,0.75\r\n\'=1+1,-2\r\n')
})
