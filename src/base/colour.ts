/** Colours as `#rrggbb`, their lightness as eyes see it (OKLCH), and their contrast as WCAG 2.2 reckons it. */

export type Hex = `#${string}`
/** `l` from 0 to 1, `c` from 0 to about 0.37, `h` in radians. */
export type Oklch = { readonly l: number; readonly c: number; readonly h: number }

type Triple = readonly [number, number, number]

const channels = (hex: Hex): Triple => {
  const of = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255
  return [of(1), of(3), of(5)]
}
const toLinear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
const fromLinear = (value: number): number => (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055)

/** Relative luminance, from 0 (black) to 1 (white). */
function luminance(hex: Hex): number {
  const [r, g, b] = channels(hex)
  return 0.2126 * toLinear(r) + 0.7152 * toLinear(g) + 0.0722 * toLinear(b)
}

/** From 1 (the same) to 21 (black on white); 4.5 is AA for text, 7 is AAA. */
export function contrast(one: Hex, other: Hex): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

export function oklchOf(hex: Hex): Oklch {
  const [r, g, b] = channels(hex).map(toLinear)
  if (r === undefined || g === undefined || b === undefined) return { l: 0, c: 0, h: 0 }
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const medium = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  const a = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short
  const bb = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short
  return {
    l: 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    c: Math.hypot(a, bb),
    h: Math.atan2(bb, a),
  }
}

function linearOf({ l, c, h }: Oklch): Triple {
  const [a, b] = [c * Math.cos(h), c * Math.sin(h)]
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ]
}

const shown = (value: number): boolean => value >= -0.0005 && value <= 1.0005

/** The colour, or where no screen shows it the most vivid one of the same lightness and hue. */
export function hexOf({ l, c, h }: Oklch): Hex {
  let chroma = c
  while (chroma > 0 && !linearOf({ l, c: chroma, h }).every(shown)) chroma = Math.max(0, chroma - 0.004)
  const parts = linearOf({ l, c: chroma, h }).map((value) =>
    Math.round(fromLinear(Math.min(1, Math.max(0, value))) * 255)
      .toString(16)
      .padStart(2, '0'),
  )
  return `#${parts.join('')}`
}
