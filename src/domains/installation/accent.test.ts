import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contrast, type Hex, hexOf, oklchOf } from '../../base/colour.ts'
import { accentOf } from './accent.ts'

const byte = fc.integer({ min: 0, max: 255 }).map((value) => value.toString(16).padStart(2, '0'))
const anyColour = fc.tuple(byte, byte, byte).map((parts): Hex => `#${parts.join('')}`)
const hex = (text: string): Hex => `#${text.slice(1)}`

/** Grounds of `design/tokens.css` on which an accent is written. */
const grounds = {
  light: ['#f8f6f1', '#ffffff', '#f5f3ec'],
  dark: ['#0e1513', '#151e1b', '#1c2724', '#0a100e'],
} as const

test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  ['#767676', '#ffffff', 4.54],
] as const)('the contrast of %s and %s is %d', (one, other, expected) => {
  expect(contrast(one, other)).toBeCloseTo(expected, 2)
})

test('a colour comes back from OKLCH as it went', () => {
  fc.assert(
    fc.property(anyColour, (colour) => {
      expect(hexOf(oklchOf(colour))).toBe(colour)
    }),
    { numRuns: 300 },
  )
})

test('whatever is chosen can be read, on every ground of both themes', () => {
  fc.assert(
    fc.property(anyColour, (chosen) => {
      const made = accentOf(chosen)
      for (const theme of ['light', 'dark'] as const) {
        const { accent, strong, onAccent, tint } = made[theme]
        for (const ground of grounds[theme]) expect(contrast(hex(accent), ground)).toBeGreaterThanOrEqual(4.5)
        expect(contrast(hex(onAccent), hex(accent))).toBeGreaterThanOrEqual(4.5)
        expect(contrast(hex(strong), hex(tint))).toBeGreaterThanOrEqual(4.5)
      }
      expect(made.adjusted).toBe(made.light.accent !== chosen)
    }),
    { numRuns: 200 },
  )
})

test('what can be read stays as it was chosen; what cannot is darkened, and says by how much it failed', () => {
  expect(accentOf('#1d4ed8')).toMatchObject({ adjusted: false, light: { accent: '#1d4ed8' } })
  const yellow = accentOf('#ffe500')
  expect(yellow).toMatchObject({ adjusted: true, contrast: 1.14 })
  expect(yellow.light.contrast).toBeGreaterThanOrEqual(4.5)
})
