import fc from 'fast-check'
import { expect, test } from 'vitest'
import { extensionOf, safeFileName } from './file-name.ts'

test.each([
  ['report.pdf', 'report.pdf'],
  ['Rapport d’été.PDF', 'Rapport d’été.pdf'],
  ['عقد العمل.pdf', 'عقد العمل.pdf'],
  ['../../etc/passwd', 'passwd.pdf'],
  [String.raw`C:\Users\me\contract.pdf`, 'contract.pdf'],
  ['invoice.exe', 'invoice.exe.pdf'],
  ['page.html', 'page.html.pdf'],
  ['a\u202Efdp.exe', 'afdp.exe.pdf'],
  ['a\u0000b\r\n.pdf', 'ab.pdf'],
  ['a: "b" <c>|?*.pdf', 'a_ _b_ _c____.pdf'],
  ['.pdf', 'file.pdf'],
  ['', 'file.pdf'],
  [' . . ', 'file.pdf'],
  ['con.pdf', '_con.pdf'],
  [`${'ب'.repeat(300)}.pdf`, `${'ب'.repeat(120)}.pdf`],
  [`${'😀'.repeat(300)}.pdf`, `${'😀'.repeat(120)}.pdf`],
])('%j is kept as %j', (given, kept) => {
  expect(safeFileName(given, ['pdf'])).toBe(kept)
})

test('a second usual extension is true as well', () => {
  expect(safeFileName('photo.JPEG', ['jpg', 'jpeg'])).toBe('photo.jpeg')
  expect(safeFileName('photo', ['jpg', 'jpeg'])).toBe('photo.jpg')
})

test('whatever comes in, nothing hidden, no path and no other extension comes out', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
      const name = safeFileName(given, ['png'])
      expect(name).not.toMatch(/[\p{Cc}\p{Cf}/\\<>:"|?*]/u)
      expect(extensionOf(name)).toBe('png')
      expect(name.length).toBeLessThanOrEqual(260)
      expect(safeFileName(name, ['png'])).toBe(name)
    }),
    { numRuns: 2_000 },
  )
})
