/**
 * Whether an SVG is a drawing and nothing else. What it may hold is listed, everything else refuses the whole file:
 * scripts, handlers, foreign content, animation, links, and whatever is fetched from anywhere.
 */

const elements = new Set(
  `svg g defs symbol use title desc metadata style path rect circle ellipse line polyline polygon text tspan
   linearGradient radialGradient stop clipPath mask pattern marker filter feGaussianBlur feOffset feMerge feMergeNode
   feBlend feColorMatrix feFlood feComposite`.split(/\s+/),
)

const attributes = new Set(
  `xmlns xmlns:xlink version viewBox width height x y x1 y1 x2 y2 cx cy r rx ry fx fy d points id class transform style
   fill fill-rule fill-opacity stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray
   stroke-dashoffset stroke-opacity opacity color display visibility clip-path clip-rule mask filter offset stop-color
   stop-opacity gradientUnits gradientTransform spreadMethod patternUnits patternTransform patternContentUnits
   clipPathUnits maskUnits maskContentUnits filterUnits primitiveUnits preserveAspectRatio href xlink:href xml:space
   font-family font-size font-weight font-style text-anchor dominant-baseline letter-spacing dx dy rotate stdDeviation in
   in2 result mode type values flood-color flood-opacity operator k1 k2 k3 k4 marker-start marker-mid marker-end refX
   refY markerWidth markerHeight markerUnits orient overflow role aria-label aria-hidden focusable vector-effect
   paint-order enable-background xml:lang lang mix-blend-mode isolation shape-rendering text-rendering image-rendering
   color-interpolation-filters`.split(/\s+/),
)

const inside = /^#[\w.:-]+$/
/** In values and styles: an address other than that of a part of the drawing, an import, an escape that hides one. */
const outwards =
  /url\((?!\s*(?:#[\w.:-]+|'#[\w.:-]+'|"#[\w.:-]+")\s*\))|@|\\|expression|javascript:|data:|https?:|\/\//i

const tag = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const declaration = /^\uFEFF?\s*(?:<\?xml\s[^<>]*\?>)?/

/** Namespaces name, they fetch nothing; those of drawing programs are not among them. */
const namespaces = new Set(['http://www.w3.org/2000/svg', 'http://www.w3.org/1999/xlink'])

function isHarmless(name: string, value: string): boolean {
  if (!attributes.has(name)) return false
  if (name === 'xmlns' || name === 'xmlns:xlink') return namespaces.has(value)
  // What is written as an entity could be anything.
  if (value.includes('&')) return false
  if (name === 'href' || name === 'xlink:href') return inside.test(value)
  return !outwards.test(value)
}

/** True only if every part of the text was understood, and is allowed. */
export function isDrawing(content: Uint8Array): boolean {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    return false
  }
  const open: string[] = []
  let at = declaration.exec(text)?.[0].length ?? 0
  let seen = false
  while (at < text.length) {
    if (text.startsWith('<!--', at)) {
      const end = text.indexOf('-->', at)
      if (end === -1) return false
      at = end + 3
      continue
    }
    if (text[at] === '<') {
      tag.lastIndex = at
      const [whole, closing = '', name = '', given = '', empty = ''] = tag.exec(text) ?? []
      if (whole === undefined || !elements.has(name)) return false
      // One drawing, and all of it within.
      if (open.length === 0 && (seen || name !== 'svg' || closing !== '')) return false
      seen = true
      for (const [, key = '', double, single] of given.matchAll(attribute))
        if (!isHarmless(key, double ?? single ?? '')) return false
      if (closing !== '' && open.pop() !== name) return false
      if (closing === '' && empty === '') open.push(name)
      at += whole.length
      continue
    }
    const next = text.indexOf('<', at)
    const words = text.slice(at, next === -1 ? text.length : next)
    if (open.length === 0 && words.trim() !== '') return false
    if (open.at(-1) === 'style' && (outwards.test(words) || words.includes('&'))) return false
    at += words.length
  }
  return seen && open.length === 0
}
