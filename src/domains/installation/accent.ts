import { contrast, type Hex, hexOf, type Oklch, oklchOf } from '../../base/colour.ts'
import type { AccentView } from './schemas.ts'

/** What an accent stands on, as `design/tokens.css` has it: the ground of each theme on which it is hardest to read. */
const hardest = { light: '#f5f3ec', dark: '#1c2724' } as const satisfies Record<string, Hex>
/** AA for text: links are written in the accent. */
export const least = 4.5

/** The product's own accent, as `design/tokens.css` has it. */
export const ownAccent: Hex = '#0b5d4d'

/** The same hue, step by step lighter or darker, until it can be read on the ground. */
function readable(start: Oklch, ground: Hex, wanted: number, step: number): Hex {
  let tried = start
  while (contrast(hexOf(tried), ground) < wanted && tried.l > 0 && tried.l < 1)
    tried = { ...tried, l: Math.min(1, Math.max(0, tried.l + step)) }
  return hexOf(tried)
}

function lightOf(chosen: Hex) {
  const colour = oklchOf(chosen)
  const accent = contrast(chosen, hardest.light) >= least ? chosen : readable(colour, hardest.light, least, -0.005)
  const tint = hexOf({ ...colour, l: 0.95, c: Math.min(colour.c, 0.025) })
  const deep = { ...colour, l: Math.min(colour.l, oklchOf(accent).l) - 0.08 }
  return { accent, strong: readable(deep, tint, 7, -0.005), onAccent: '#ffffff', tint }
}

function darkOf(chosen: Hex) {
  const { c, h } = oklchOf(chosen)
  const accent = readable({ l: 0.8, c: Math.min(c, 0.12), h }, hardest.dark, least, 0.005)
  const tint = hexOf({ l: 0.29, c: Math.min(c, 0.035), h })
  const onAccent = readable({ l: 0.24, c: Math.min(c, 0.05), h }, accent, 7, -0.005)
  return { accent, strong: readable({ l: 0.87, c: Math.min(c, 0.1), h }, tint, 7, 0.005), onAccent, tint }
}

const rounded = (ratio: number): number => Math.floor(ratio * 100) / 100

/**
 * What becomes of a colour: its relatives for both themes, each with AA on every ground that it meets. The light theme
 * keeps it as chosen if it can be read there, and darkens it just enough if it cannot.
 */
export function accentOf(chosen: Hex): AccentView {
  const [light, dark] = [lightOf(chosen), darkOf(chosen)]
  return {
    chosen,
    contrast: rounded(contrast(chosen, hardest.light)),
    adjusted: light.accent !== chosen,
    light: { ...light, contrast: rounded(contrast(light.accent, hardest.light)) },
    dark: { ...dark, contrast: rounded(contrast(dark.accent, hardest.dark)) },
  }
}
