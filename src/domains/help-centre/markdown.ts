import MarkdownIt from 'markdown-it'
import type { Locale } from '../../base/locale.ts'
import type { Habits } from '../../base/manner.ts'
import { inDigits } from '../../base/saying.ts'

/**
 * What an article says, as a page shows it. Nothing that is typed becomes HTML by itself: tags are text, links lead to
 * pages of ours, to https and to mailboxes, images are our own. Pure.
 */
export type Rendered = {
  readonly html: string
  /** For a table of contents: what stands at the second level. */
  readonly headings: readonly { readonly id: string; readonly text: string; readonly level: number }[]
  /** The same without any marks, for whoever looks for words in it. */
  readonly sections: readonly { readonly heading: string; readonly text: string }[]
}

type Token = ReturnType<MarkdownIt['parse']>[number]
type Manner = { readonly locale: Locale; readonly digits: Habits['digits'] }

/** In French no line begins with a colon or a question mark: their spaces do not break, however they were typed. */
export const typeset = (text: string, locale: Locale): string =>
  locale === 'fr' ? text.replaceAll(/ (?=[:»%])|(?<=«) /g, '\u00a0').replaceAll(/ (?=[;?!])/g, '\u202f') : text

/** Where the bytes of an article's image are, below the origin. */
export const imagePath = (fileId: string): string => `/api/v1/help/images/${fileId}`
const ownImage = /^\/api\/v1\/help\/images\/[0-9a-f-]{36}$/

const slug = /^help:([a-z0-9]+(?:-[a-z0-9]+)*)(#[^\s]*)?$/
const outside = /^(?:https:\/\/[^/\s]|mailto:[^\s]+@)/i

/** The address that a link leads to; null for one that leads nowhere we would send anybody. */
export function addressOf(href: string, locale: Locale): string | null {
  const article = slug.exec(href)
  if (article !== null) return `/${locale}/help/articles/${article[1]}${article[2] ?? ''}`
  if (href.startsWith('#') || outside.test(href)) return href
  // A second slash, however it is written, would lead to another host.
  return /^\/(?![/\\])/.test(href) ? href : null
}

/** Which articles a text leads to. */
export const articlesLinked = (body: string): string[] => [
  ...new Set([...body.matchAll(/\]\(help:([a-z0-9-]+)/g)].map(([, found = '']) => found)),
]

const md = new MarkdownIt({ html: false, linkify: false, typographer: false })
md.validateLink = (url) => addressOf(url.trim(), 'en') !== null || ownImage.test(url)

md.renderer.rules['text'] = (tokens, index, _options, env: Manner) =>
  md.utils.escapeHtml(typeset(inDigits(tokens[index]?.content ?? '', env.digits), env.locale))
md.renderer.rules['code_inline'] = (tokens, index) =>
  `<code dir="auto">${md.utils.escapeHtml(tokens[index]?.content ?? '')}</code>`
md.renderer.rules['image'] = (tokens, index) => {
  const token = tokens[index]
  const alt = md.utils.escapeHtml(token?.content ?? '')
  const source = token?.attrGet('src') ?? ''
  return ownImage.test(source) ? `<img src="${source}" alt="${alt}" loading="lazy" decoding="async">` : alt
}
md.renderer.rules['table_open'] = () => '<div class="scroll" tabindex="0"><table>\n'
md.renderer.rules['table_close'] = () => '</table></div>\n'

/** Before it is written out: levels, ids, addresses, and no style attribute, which the pages' policy forbids. */
function adapt(tokens: readonly Token[], locale: Locale): Rendered['headings'] {
  const headings: { id: string; text: string; level: number }[] = []
  tokens.forEach((token, index) => {
    const at = token.attrs?.findIndex(([name]) => name === 'style') ?? -1
    if (at >= 0) token.attrs?.splice(at, 1)
    if (token.type === 'heading_open' || token.type === 'heading_close') {
      const level = Math.min(4, Math.max(2, Number(token.tag.slice(1))))
      token.tag = `h${level}`
      if (token.type === 'heading_close') return
      const text = plain(tokens[index + 1])
      const id = idOf(
        text,
        headings.map((one) => one.id),
      )
      token.attrSet('id', id)
      headings.push({ id, text: typeset(text, locale), level })
    }
    for (const child of token.children ?? []) {
      if (child.type !== 'link_open') continue
      const address = addressOf(child.attrGet('href') ?? '', locale)
      child.attrSet('href', address ?? '#')
      if (address !== null && outside.test(address)) child.attrSet('rel', 'noopener nofollow external')
    }
  })
  return headings
}

/** Of the page's own ids none begins like this. */
function idOf(text: string, taken: readonly string[]): string {
  const base = `s-${text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)}`
  let id = base
  for (let count = 2; taken.includes(id); count += 1) id = `${base}-${count}`
  return id
}

const plain = (token: Token | undefined): string =>
  (token?.children ?? [])
    .map(({ type, content }) => (type === 'softbreak' || type === 'hardbreak' ? ' ' : content))
    .join('')
    .trim()

function sectionsOf(tokens: readonly Token[]): Rendered['sections'] {
  const sections: { heading: string; parts: string[] }[] = [{ heading: '', parts: [] }]
  let inHeading = false
  for (const token of tokens) {
    if (token.type === 'heading_open') inHeading = true
    else if (token.type === 'heading_close') inHeading = false
    else if (token.type === 'inline' && inHeading) sections.push({ heading: plain(token), parts: [] })
    else if (token.type === 'inline') sections.at(-1)?.parts.push(plain(token))
    else if (token.type === 'fence' || token.type === 'code_block') sections.at(-1)?.parts.push(token.content.trim())
  }
  return sections
    .map(({ heading, parts }) => ({ heading, text: parts.join('\n') }))
    .filter(({ heading, text }) => heading !== '' || text !== '')
}

/** Markdown, its figures already filled in, as HTML; never throws. */
export function render(markdown: string, { locale, digits }: Manner): Rendered {
  const tokens = md.parse(markdown, {})
  const sections = sectionsOf(tokens)
  const headings = adapt(tokens, locale)
  return { html: md.renderer.render(tokens, md.options, { locale, digits }), headings, sections }
}
