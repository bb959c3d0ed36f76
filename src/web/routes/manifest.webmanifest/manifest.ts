import type { Role } from '#base/actor.ts'
import { directionOf, type Locale } from '#base/locale.ts'
import type { InstallationView } from '#domains/installation/schemas.ts'
import { m } from '#messages'
import type { Theme } from '#web/visit.ts'

/** The grounds of the bar and of the first picture of the app: `--paper` of `tokens.css`, and the mark's own green. */
const paper = { light: '#f8f6f1', dark: '#0e1513' } as const
const green = '#0b5d4d'

/** What tints the browser's own bar: of the chosen theme, or of the device's. */
export function barColours(theme: Theme): string {
  if (theme !== 'auto') return `<meta name="theme-color" content="${paper[theme]}">`
  return (['light', 'dark'] as const)
    .map((each) => `<meta name="theme-color" content="${paper[each]}" media="(prefers-color-scheme: ${each})">`)
    .join('')
}

const icon = (purpose: 'any' | 'maskable', size: number) => ({
  src: `/icons/${purpose}-${size}.png`,
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
})

const ways: readonly { name: () => string; url: string; roles: readonly Role[] }[] = [
  { name: m.consultations_new, url: '/requests/new', roles: ['client'] },
  { name: m.pages_nav_requests, url: '/requests', roles: ['client'] },
  { name: m.pages_nav_offers, url: '/offers', roles: ['consultant'] },
  { name: m.pages_nav_board, url: '/board', roles: ['consultant'] },
  { name: m.pages_nav_consultations, url: '/consultations', roles: ['consultant'] },
  { name: m.pages_nav_desk, url: '/desk', roles: ['agent', 'administrator'] },
]

type Reader = {
  readonly locale: Locale
  readonly theme: Theme
  readonly roles: readonly Role[] | null
  readonly installation: Pick<InstallationView, 'name' | 'logo' | 'accent'> | undefined
}

/**
 * The app as a device installs it: in one language, in the colours of the reader's theme (the platform's own where the
 * device decides), with ways by role. To whoever is not signed in the first ways of a client.
 */
export function manifestFor({ locale, theme, roles, installation }: Reader) {
  const { name = m.pages_name(), logo = null, accent } = installation ?? {}
  const ground = theme === 'auto' ? (accent?.light.accent ?? green) : paper[theme]
  const own = logo === null ? [] : [{ src: logo.url, type: logo.mediaType, sizes: 'any', purpose: 'any' }]
  const shown = ways.filter((way) => way.roles.some((role) => (roles ?? ['client']).includes(role))).slice(0, 3)
  const last = { name: m.notifications_title, url: '/notifications' }
  return {
    id: '/',
    name,
    short_name: name,
    description: m.pages_footer({ platform: name }),
    lang: locale,
    dir: directionOf(locale),
    start_url: '/',
    scope: '/',
    display: 'standalone',
    theme_color: ground,
    background_color: ground,
    categories: ['business', 'productivity'],
    icons: [...own, ...(['any', 'maskable'] as const).flatMap((purpose) => [icon(purpose, 192), icon(purpose, 512)])],
    shortcuts: [...shown, last].map((way) => ({ name: way.name(), url: way.url, icons: [icon('any', 192)] })),
  }
}
