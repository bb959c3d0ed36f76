import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/**
 * Contrast after WCAG 2.2, of the colours as tokens.css has them: AAA (7) for whatever is read, 3 for what is only seen
 * (lines of controls, rings, icons). `docs/design.md` quotes the table.
 */
const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8')

type Theme = 'light' | 'dark'
const colours = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(([, name, light, dark]) => [
    name ?? '',
    { light: light ?? '', dark: dark ?? '' },
  ]),
)

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string, theme: Theme): number {
  const [a, b] = [one, other].map((name) => {
    const colour = colours.get(name)
    if (colour === undefined) throw new Error(`no colour ${name}`)
    return luminance(colour[theme])
  })
  const [light, dark] = (a ?? 0) > (b ?? 0) ? [a ?? 0, b ?? 0] : [b ?? 0, a ?? 0]
  return (light + 0.05) / (dark + 0.05)
}

const grounds = ['paper', 'surface', 'raised', 'sunken']
const tones = ['accent', 'good', 'warn', 'bad', 'still']
const pairs: readonly (readonly [string, string, number])[] = [
  ...grounds.flatMap((ground) => [
    ['ink', ground, 7] as const,
    ['quiet', ground, 7] as const,
    ['accent', ground, 7] as const,
    ['line-strong', ground, 3] as const,
  ]),
  ...tones.flatMap((tone) => [
    [tone, 'surface', 7] as const,
    [tone, `${tone}-tint`, 7] as const,
    ['ink', `${tone}-tint`, 7] as const,
  ]),
  ['on-accent', 'accent', 7],
  ['accent-strong', 'accent-tint', 7],
  ['gold', 'surface', 3],
]

describe.each(['light', 'dark'] as const)('contrast, %s', (theme) => {
  it.each(pairs)('%s on %s is at least %d', (one, other, least) => {
    expect(contrast(one, other, theme)).toBeGreaterThanOrEqual(least)
  })
})

it('is as docs/design.md says', () => {
  const document = readFileSync(new URL('../../../docs/design.md', import.meta.url), 'utf8')
  const row = ([one, other]: readonly [string, string, number]): string => {
    const figures = (['light', 'dark'] as const).map((theme) => contrast(one, other, theme).toFixed(1))
    return `| ${one} on ${other} | ${figures.join(' | ')} |`
  }
  const table = pairs.map(row)
  expect(document.split('\n').filter((line) => /^\| [\w-]+ on [\w-]+ \|/.test(line))).toEqual(table)
})
