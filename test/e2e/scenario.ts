import type { Browser } from 'playwright-core'
import { it } from 'vitest'
import type { Locale } from '../../src/base/locale.ts'
import { type Look, withBrowser } from './browser.ts'

export type Chosen = Look & { readonly locale: Locale }

/** The looks among which scenarios are dealt, one each or two; whole journeys are played in every language. */
export const looks = {
  phone: { locale: 'ar', width: 'phone' },
  desktop: { locale: 'fr', width: 'desktop' },
  dark: { locale: 'en', width: 'desktop', theme: 'dark' },
  scriptless: { locale: 'fr', width: 'desktop', javaScript: false },
} as const satisfies Record<string, Chosen>

export type Scene = {
  readonly browser: Browser
  readonly chosen: Chosen
  readonly locale: Locale
  /** For messages: `m.some_key({}, say)`. */
  readonly say: { readonly locale: Locale }
  readonly javaScript: boolean
}

/** One test a look, each with a browser in which nobody has been. */
export function scenario(name: string, dealt: readonly Chosen[], play: (scene: Scene) => Promise<void>): void {
  it.each(dealt)(`${name} ($locale, $width)`, (chosen) =>
    withBrowser((browser) => {
      const { locale, javaScript = true } = chosen
      return play({ browser, chosen, locale, say: { locale }, javaScript })
    }),
  )
}
