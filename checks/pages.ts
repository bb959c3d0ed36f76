import { glob, readFile } from 'node:fs/promises'
import { parse, parseCss } from 'svelte/compiler'

/**
 * What no linter knows of the pages: no text outside the catalogues, no physical CSS property, no `style` attribute
 * (the content security policy forbids it), no colour that has no name, nothing from another host but names of
 * vocabularies.
 */
const faults: string[] = []

type Node = { readonly type: string; readonly [name: string]: unknown }
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value

function walk(node: Node, enter: (node: Node) => boolean | undefined): void {
  if (enter(node) === false) return
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, enter)
  }
}

const said = new Set([
  'title',
  'alt',
  'label',
  'placeholder',
  'aria-label',
  'aria-description',
  'content',
  'text',
  'lead',
])
const physical =
  /^(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right|top|bottom)|left|right|top|bottom|(?:min-|max-)?(?:width|height)|border-(?:top|bottom)-(?:left|right)-radius)(?:-|$)/
const colour = /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(/i

function textOf(value: unknown): string {
  return (Array.isArray(value) ? value : [value])
    .filter((part) => isNode(part) && part.type === 'Text')
    .map((part: Node) => String(part['data']))
    .join('')
}

function checkMarkup(path: string, source: string, fragment: Node): void {
  const lineOf = (node: Node): number => source.slice(0, Number(node['start'])).split('\n').length
  walk(fragment, (node) => {
    const where = `${path}:${lineOf(node)}`
    if (node.type === 'RegularElement' && node['name'] === 'noscript') return true
    const attributes = Array.isArray(node['attributes']) ? node['attributes'].filter(isNode) : []
    // What is the same in all languages says so: <code translate="no">.
    if (attributes.some(({ name, value }) => name === 'translate' && textOf(value) === 'no')) return false
    if (node.type === 'Text' && /\p{L}{2}/u.test(String(node['data']))) {
      faults.push(`${where}: text outside messages/: ${String(node['data']).trim().slice(0, 60)}`)
    }
    if (node.type === 'Attribute') {
      const name = String(node['name'])
      if (name === 'style') faults.push(`${where}: style attribute`)
      if (said.has(name) && /\p{L}{2}/u.test(textOf(node['value']))) {
        const machine = name === 'content' && /^[\w\s=,.-]+$/.test(textOf(node['value']))
        if (!machine) faults.push(`${where}: text outside messages/ in ${name}`)
      }
      return false
    }
    if (node.type === 'StyleDirective') faults.push(`${where}: style: directive`)
    return true
  })
}

function checkStyle(path: string, source: string, style: Node): void {
  const lineOf = (node: Node): number => source.slice(0, Number(node['start'])).split('\n').length
  walk(style, (node) => {
    if (node.type !== 'Declaration') return true
    const property = String(node['property'])
    const value = String(node['value'])
    const where = `${path}:${lineOf(node)}`
    if (physical.test(property)) faults.push(`${where}: ${property} is physical; use inline/block`)
    if (/^(text-align|float|clear|caption-side)$/.test(property) && /\b(left|right)\b/.test(value)) {
      faults.push(`${where}: ${property}: ${value} is physical; use start/end`)
    }
    const named = path.endsWith('design/tokens.css') || path.endsWith('Logo.svelte')
    if (colour.test(value) && !named) faults.push(`${where}: ${property}: a colour without a name`)
    return false
  })
}

let seen = 0
for await (const path of glob('src/web/**/*.{svelte,css,ts,html}')) {
  seen += 1
  const source = await readFile(path, 'utf8')
  if (
    /(?:https?:)?\/\/(?!www\.w3\.org|www\.sitemaps\.org|schema\.org)[a-z0-9-]+\.[a-z]{2,}/i.test(
      source.replaceAll(/^\s*(?:\/\/|\*|<!--).*$/gm, ''),
    )
  ) {
    if (!path.endsWith('.test.ts')) faults.push(`${path}: an address of another host`)
  }
  if (path.endsWith('.css')) checkStyle(path, source, parseCss(source) as unknown as Node)
  if (/\bm\[/.test(source)) faults.push(`${path}: m[…] sends every message to the browser; write the key out`)
  if (!path.endsWith('.svelte')) continue
  const root = parse(source, { modern: true, filename: path })
  checkMarkup(path, source, root.fragment as unknown as Node)
  if (root.css !== null) checkStyle(path, source, root.css as unknown as Node)
}
for (const fault of faults) console.error(fault)
console.log(`pages: ${seen} files, ${faults.length} faults`)
process.exit(faults.length > 0 || seen === 0 ? 1 : 0)
