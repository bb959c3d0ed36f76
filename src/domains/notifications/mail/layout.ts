import { directionOf, type Locale } from '../../../base/locale.ts'

/** Whose mail it is: name and colours of the installation. */
export type Sign = {
  readonly name: string
  readonly light: { readonly accent: string; readonly onAccent: string }
  readonly dark: { readonly accent: string; readonly onAccent: string }
}

export type Letter = {
  readonly sign: Sign
  readonly locale: Locale
  readonly title: string
  readonly greeting: string
  readonly body: string
  readonly action: { readonly label: string; readonly url: string }
  /** Said before the bare address, for mailboxes that show no button. */
  readonly hint: string
  readonly footer: readonly { readonly text: string; readonly url?: string }[]
}

const font = "'IBM Plex Sans','IBM Plex Sans Arabic','Segoe UI',Tahoma,Arial,sans-serif"

/** The one layout of all mails: a text and its HTML twin. Nothing is loaded from anywhere; every value is escaped. */
export const layout = (letter: Letter): { readonly text: string; readonly html: string } => ({
  text: textOf(letter),
  html: htmlOf(letter),
})

function textOf({ sign, title, greeting, body, action, footer }: Letter): string {
  const ends = footer.map(({ text, url }) => (url === undefined ? text : `${text}: ${url}`))
  return [sign.name, title, greeting, body, `${action.label}:\n${action.url}`, `-- \n${ends.join('\n')}`, ''].join(
    '\n\n',
  )
}

// Colours stand in the elements for mailboxes that drop the style element; in the dark it overrides them.
function htmlOf({ sign, locale, title, greeting, body, action, hint, footer }: Letter): string {
  const direction = directionOf(locale)
  const start = direction === 'rtl' ? 'right' : 'left'
  const ends = footer.map(({ text, url }) =>
    url === undefined
      ? escape(text)
      : `<a class="quiet" href="${escape(url)}" style="color:#4a5a55">${escape(text)}</a>`,
  )
  return `<!doctype html>
<html lang="${locale}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escape(title)}</title>
<style>
:root { color-scheme: light dark }
@media (prefers-color-scheme: dark) {
  .page { background: #101715 !important }
  .card { background: #182320 !important }
  .ink { color: #e8efec !important }
  .quiet { color: #a9b8b2 !important }
  .button { background: ${sign.dark.accent} !important; color: ${sign.dark.onAccent} !important }
  .sign { color: ${sign.dark.accent} !important }
}
</style>
</head>
<body class="page" dir="${direction}" style="margin:0;padding:24px 12px;background:#f4f3ee">
<div class="card" dir="${direction}" style="max-width:560px;margin:0 auto;padding:28px 24px;background:#ffffff;border-radius:12px;font:16px/1.7 ${font};text-align:${start}">
<p class="sign" style="margin:0 0 20px;font-weight:600;color:${sign.light.accent}">${escape(sign.name)}</p>
<h1 class="ink" style="margin:0 0 16px;font-size:20px;line-height:1.4;color:#14231f">${escape(title)}</h1>
<p class="ink" style="margin:0 0 12px;color:#14231f">${escape(greeting)}</p>
<p class="ink" style="margin:0 0 24px;color:#14231f">${escape(body)}</p>
<p style="margin:0 0 24px"><a class="button" href="${escape(action.url)}" style="display:inline-block;padding:12px 22px;background:${sign.light.accent};color:${sign.light.onAccent};border-radius:8px;text-decoration:none;font-weight:600">${escape(action.label)}</a></p>
<p class="quiet" style="margin:0 0 24px;font-size:13px;color:#4a5a55">${escape(hint)}<br><bdi dir="ltr" style="word-break:break-all">${escape(action.url)}</bdi></p>
<p class="quiet" style="margin:0;padding-top:16px;border-top:1px solid #d9dfdc;font-size:13px;color:#4a5a55">${ends.join('<br>')}</p>
</div>
</body>
</html>
`
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escape = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? '')
