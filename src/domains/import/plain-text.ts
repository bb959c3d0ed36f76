const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  euro: '€',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  agrave: 'à',
  acirc: 'â',
  ccedil: 'ç',
  icirc: 'î',
  ocirc: 'ô',
  ugrave: 'ù',
  ucirc: 'û',
}

function entity(whole: string, body: string): string {
  if (!body.startsWith('#')) return named[body.toLowerCase()] ?? whole
  const code = /^#x/i.test(body) ? Number.parseInt(body.slice(2), 16) : Number.parseInt(body.slice(1), 10)
  const writable = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
  return writable ? String.fromCodePoint(code) : ''
}

const decode = (text: string): string => text.replaceAll(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,10});/gi, entity)

/** Whose content nobody was meant to read. */
const silent = new Set(['script', 'style', 'head', 'title', 'template', 'svg', 'iframe', 'object'])
const breaking = new Set([
  'br',
  'p',
  'div',
  'li',
  'tr',
  'ul',
  'ol',
  'table',
  'blockquote',
  'pre',
  'hr',
  'section',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
])

/** What a tag leaves behind in plain text. */
function trace(tag: string, attributes: string, closing: boolean): string {
  if (tag === 'li' && !closing) return '\n- '
  if (tag === 'td' || tag === 'th') return closing ? ' ' : ''
  if (tag === 'img' && !closing) return /\balt\s*=\s*"([^"]*)"/i.exec(attributes)?.[1] ?? ''
  return breaking.has(tag) ? '\n' : ''
}

/**
 * What somebody reads of HTML, as text: no tag, no script, no comment is left, and what looks like markup afterwards is
 * text that its author wrote. One pass; a tag that never ends is left out with all that follows.
 */
export function plainText(html: string): string {
  let text = ''
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open < 0) {
      text += html.slice(at)
      break
    }
    text += html.slice(at, open).replaceAll(/\s+/g, ' ')
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4)
      at = end < 0 ? html.length : end + 3
      continue
    }
    if (!/[a-z/!?]/i.test(html[open + 1] ?? '')) {
      text += '<'
      at = open + 1
      continue
    }
    const close = html.indexOf('>', open)
    if (close < 0) break
    const [, slash = '', name = '', attributes = ''] =
      /^<(\/?)([a-z][\w-]*)?([^]*)$/i.exec(html.slice(open, close)) ?? []
    const tag = name.toLowerCase()
    text += trace(tag, attributes, slash !== '')
    at = close + 1
    if (slash === '' && silent.has(tag) && !attributes.endsWith('/')) at = endOf(html, tag, at)
  }
  return tidy(decode(text))
}

/** Behind the end of an element whose content is left out. */
function endOf(html: string, tag: string, from: number): number {
  const found = new RegExp(`</${tag}[^>]*>`, 'gi')
  found.lastIndex = from
  const end = found.exec(html)
  return end === null ? html.length : end.index + end[0].length
}

/** Without control characters, spaces at the ends of lines, or more than one empty line. */
export const tidy = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .toWellFormed()
    // eslint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '')
    .replaceAll(/[ \t\u00A0]+$/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()

/** A cell of a table or a text field may be HTML or not: it is where it holds a tag that programs write. */
export const anyText = (text: string): string =>
  /<(?:p|div|br|span|html|body|table|ul|ol|a|b|i|strong|em|blockquote|script|img)\b[^>]*>/i.test(text)
    ? plainText(text)
    : tidy(text)

/** Pieces of at most `longest` letters (UTF-16 units), cut between lines or words where that is possible. */
export function pieces(text: string, longest: number): string[] {
  const all: string[] = []
  let rest = text
  while (rest.length > longest) {
    const line = rest.lastIndexOf('\n', longest)
    const space = rest.lastIndexOf(' ', longest)
    const cut = line > longest / 2 ? line : space > longest / 2 ? space : longest
    const last = rest.charCodeAt(cut - 1)
    const whole = last >= 0xd800 && last <= 0xdbff ? cut - 1 : cut
    all.push(rest.slice(0, whole).trimEnd())
    rest = rest.slice(whole).trimStart()
  }
  return rest === '' && all.length > 0 ? all : [...all, rest]
}
