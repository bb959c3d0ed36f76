import { describe, expect, it } from 'vitest'
import { addressOf, imagePath, render } from './markdown.ts'

const plainly = { locale: 'en', digits: 'latn' } as const
const html = (markdown: string) => render(markdown, plainly).html

describe('an article in Markdown', () => {
  it('becomes headings, lists and links, with places to lead to', () => {
    const { html: page, headings } = render('Intro\n\n## كيف أبدأ؟\n\n- [x](help:first-answer)\n\n## كيف أبدأ؟', {
      locale: 'ar',
      digits: 'latn',
    })
    expect(page).toContain('<a href="/ar/help/articles/first-answer">x</a>')
    expect(headings.map(({ id }) => id)).toEqual(['s-كيف-أبدأ', 's-كيف-أبدأ-2'])
    expect(page).toContain('<h2 id="s-كيف-أبدأ-2">')
  })

  it('never begins above the second level, which is the page’s own', () => {
    expect(html('# One\n\n###### Six')).toBe('<h2 id="s-one">One</h2>\n<h4 id="s-six">Six</h4>\n')
  })

  it('writes numbers as its reader does, and leaves addresses alone', () => {
    const arabic = render('4 [5](/requests?limit=5) `R-2026`', { locale: 'ar', digits: 'arab' }).html
    expect(arabic).toBe('<p>٤ <a href="/requests?limit=5">٥</a> <code dir="auto">R-2026</code></p>\n')
  })

  it('keeps French signs on the line of their word', () => {
    const { html: french } = render('« Oui » : vraiment ? Non !', { locale: 'fr', digits: 'latn' })
    expect(french).toBe('<p>«\u00a0Oui\u00a0»\u00a0: vraiment\u202f? Non\u202f!</p>\n')
  })

  it('tells its sections without any marks, for whoever looks for words', () => {
    expect(render('Some **bold** `code`\nand more\n\n## Head [l](/x)\n\n- one\n- two', plainly).sections).toEqual([
      { heading: '', text: 'Some bold code and more' },
      { heading: 'Head l', text: 'one\ntwo' },
    ])
  })
})

describe('hostile Markdown', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'a <b onclick="x()">b</b>',
    '<svg/onload=alert(1)>',
    '<!-- --><iframe src="https://example.org"></iframe>',
    '## <img src=x onerror=alert(1)>',
    '| <script>x</script> |\n|---|\n| y |',
    '```html"onload="x\n<script>\n```',
  ])('has its tags written out: %s', (markdown) => {
    expect(html(markdown)).not.toMatch(/<(?:script|img|svg|iframe|b)\b|<[^>]*\son\w+=/i)
  })

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//evil.example',
    'http://plain.example',
    'file:///etc/passwd',
    'help:../../etc',
    'help:first-answer/../x',
  ])('leads nowhere: %s', (href) => {
    expect(addressOf(href, 'en')).toBeNull()
    expect(html(`[x](${href}) [y](<${href}>)`)).not.toContain('<a ')
  })

  it.each([
    '/\\evil.example',
    '&#106;avascript:alert(1)',
    'java\tscript:alert(1)',
    '/&#92;evil.example',
    '/%5cevil',
    'javascript&colon;x',
  ])('is not fooled by how it is written: %s', (href) => {
    const [, address = '/'] = /href="([^"]*)"/.exec(html(`[x](${href})`)) ?? []
    expect(new URL(address, 'https://here.example').origin).toBe('https://here.example')
  })

  it('shows no image that is not ours', () => {
    const own = imagePath('01890000-0000-7000-8000-000000000000')
    expect(html(`![a "b"](${own})`)).toContain(`<img src="${own}" alt="a &quot;b&quot;" loading="lazy"`)
    for (const source of ['https://evil.example/x.png', '/x.png', `${own}/../x`, 'data:image/svg+xml,x'])
      expect(html(`![alt](${source})`)).not.toContain('<img')
  })

  it('brings no style, which the pages’ policy forbids', () => {
    expect(html('| a |\n|--:|\n| b |')).not.toContain('style=')
  })
})
