import { directionOf, type Locale } from '../../../base/locale.ts'
import type { InstallationView } from '../../installation/index.ts'
import type { Moment } from '../notice.ts'

/** Whose mail it is: name and colours of the installation. */
export type Sign = {
  readonly name: string
  readonly light: { readonly accent: string; readonly onAccent: string }
  readonly dark: { readonly accent: string; readonly onAccent: string }
}

/** What a mail is signed with: the platform's name in the language of its reader, and its colour. */
export const signOf = ({ names, accent }: Pick<InstallationView, 'names' | 'accent'>, locale: Locale): Sign => ({
  name: names[locale],
  light: accent.light,
  dark: accent.dark,
})

export type Letter = {
  readonly sign: Sign
  readonly locale: Locale
  readonly title: string
  readonly greeting: string
  readonly body: string
  /** What it is about when, shown by itself: a deadline is found at a glance. */
  readonly moments: readonly Moment[]
  readonly action: { readonly label: string; readonly url: string }
  /** Said before the bare address, for mailboxes that show no button. */
  readonly hint: string
  readonly footer: readonly { readonly text: string; readonly url?: string }[]
}

/** Of the body, in characters: what a list of mails shows beside the title. */
const previewed = 200

const font = "'IBM Plex Sans','IBM Plex Sans Arabic','Segoe UI',Tahoma,Arial,sans-serif"

/** The one layout of all mails: a text and its HTML twin. Nothing is loaded from anywhere; every value is escaped. */
export const layout = (letter: Letter): { readonly text: string; readonly html: string } => ({
  text: textOf(letter),
  html: htmlOf(letter),
})

function textOf({ sign, locale, title, greeting, body, moments, action, footer }: Letter): string {
  // French keeps its colon apart.
  const colon = locale === 'fr' ? '\u00A0:' : ':'
  const whens = moments.map(({ label, here, there }) =>
    [`${label}${colon}`, here, ...(there === null ? [] : [`(${there})`])].join('\n'),
  )
  const ends = footer.map(({ text, url }) => (url === undefined ? text : `${text}${colon} ${url}`))
  const parts = [sign.name, title, greeting, body, ...whens, `${action.label}${colon}\n${action.url}`]
  return [...parts, `-- \n${ends.join('\n')}`, ''].join('\n\n')
}

/**
 * Grounds and inks, neither black nor white: a mailbox that turns colours over by itself has nothing to turn into glare.
 * They stand in the elements for mailboxes that drop the style element; in the dark that overrides them.
 */
const light = { page: '#f4f1ea', card: '#fefdfa', panel: '#f0ede5', ink: '#15231f', quiet: '#4c5b55', line: '#dcd8cd' }
const dark = { page: '#0f1614', card: '#17211e', panel: '#1f2b27', ink: '#e9efec', quiet: '#adbcb6', line: '#2f3d38' }

const ink = (more: string): string => `class="ink" style="margin:0;color:${light.ink};${more}"`

/** `prefix`: Outlook's dark mode knows no media query and marks the page instead. */
const darkRules = (sign: Sign, prefix: string): string =>
  [
    `.page { background: ${dark.page} !important }`,
    `.card { background: ${dark.card} !important; border-color: ${dark.line} !important }`,
    `.panel { background: ${dark.panel} !important; border-color: ${sign.dark.accent} !important }`,
    `.ink { color: ${dark.ink} !important }`,
    `.quiet { color: ${dark.quiet} !important; border-color: ${dark.line} !important }`,
    `.button { background: ${sign.dark.accent} !important; color: ${sign.dark.onAccent} !important }`,
    `.sign { color: ${sign.dark.accent} !important }`,
  ]
    .map((rule) => `${prefix}${rule}`)
    .join('\n')

const table = (attributes: string, inside: string): string =>
  `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"${attributes}>${inside}</table>`

/** Tables, since some mailboxes know no other box; each says its direction, since some drop that of the page. */
function htmlOf({ sign, locale, title, greeting, body, moments, action, hint, footer }: Letter): string {
  const direction = directionOf(locale)
  const start = direction === 'rtl' ? 'right' : 'left'
  const dir = `dir="${direction}" align="${start}"`
  const ends = footer.map(({ text, url }) =>
    url === undefined
      ? escape(text)
      : `<a class="quiet" href="${escape(url)}" style="color:${light.quiet}">${escape(text)}</a>`,
  )
  const panels = moments.map(({ label, here, there }) => {
    const second =
      there === null
        ? ''
        : `<p class="quiet" style="margin:2px 0 0;font-size:14px;color:${light.quiet}">${escape(there)}</p>`
    return table(
      ` ${dir} style="margin:0 0 16px"`,
      `<tr><td ${dir} class="panel" bgcolor="${light.panel}" style="padding:12px 16px;background:${light.panel};border-${start}:4px solid ${sign.light.accent};border-radius:6px;text-align:${start}">
<p class="quiet" style="margin:0 0 2px;font-size:13px;color:${light.quiet}">${escape(label)}</p>
<p ${ink('font-weight:600')}>${escape(here)}</p>${second}</td></tr>`,
    )
  })
  return `<!doctype html>
<html lang="${locale}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escape(title)}</title>
<style>
:root { color-scheme: light dark; supported-color-schemes: light dark }
@media (prefers-color-scheme: dark) {
${darkRules(sign, '')}
}
${darkRules(sign, '[data-ogsb] ')}
</style>
</head>
<body class="page" dir="${direction}" bgcolor="${light.page}" style="margin:0;padding:0;background:${light.page}">
<div style="display:none;max-height:0;overflow:hidden;opacity:0">${escape(body.slice(0, previewed))}</div>
${table(
  ` ${dir} class="page" bgcolor="${light.page}" style="background:${light.page}"`,
  `<tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" dir="${direction}" align="center" style="max-width:560px;margin:0 auto"><tr><td ${dir} class="card" bgcolor="${light.card}" style="padding:28px 24px;background:${light.card};border:1px solid ${light.line};border-radius:14px;font:16px/1.7 ${font};text-align:${start}">
<p class="sign" style="margin:0 0 20px;font-weight:600;color:${sign.light.accent}">${escape(sign.name)}</p>
<h1 ${ink('font-size:21px;line-height:1.45;font-weight:600;padding-bottom:14px')}>${escape(title)}</h1>
<p ${ink('padding-bottom:10px')}>${escape(greeting)}</p>
${paragraphsOf(body)}
${panels.join('\n')}
<p style="margin:8px 0 24px"><a class="button" href="${escape(action.url)}" style="display:inline-block;padding:13px 24px;background:${sign.light.accent};color:${sign.light.onAccent};border-radius:10px;text-decoration:none;font-weight:600">${escape(action.label)}</a></p>
<p class="quiet" style="margin:0 0 20px;font-size:13px;color:${light.quiet}">${escape(hint)}<br><bdi dir="ltr" style="word-break:break-all">${escape(action.url)}</bdi></p>
<p class="quiet" style="margin:0;padding-top:16px;border-top:1px solid ${light.line};font-size:13px;color:${light.quiet}">${ends.join('<br>')}</p>
</td></tr></table>
</td></tr>`,
)}
</body>
</html>
`
}

/** Of a body of several paragraphs each finds its own direction: a transcript has people of several languages. */
function paragraphsOf(body: string): string {
  const paragraphs = body.split(/\n{2,}/)
  return paragraphs
    .map((text, index) => {
      const lines = escape(text).replaceAll('\n', '<br>')
      const inside = paragraphs.length === 1 ? lines : `<bdi>${lines}</bdi>`
      return `<p ${ink(`padding-bottom:${index === paragraphs.length - 1 ? 20 : 10}px`)}>${inside}</p>`
    })
    .join('\n')
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escape = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? '')
