import type { Locale } from '#base/locale.ts'

/**
 * The language in which a page speaks; what `m.key()` asks when it is handed none.
 * In the browser the document says it; on the server each request does (see hooks.server.ts).
 */
let source = (): Locale => {
  const { lang } = document.documentElement
  return lang === 'fr' || lang === 'en' ? lang : 'ar'
}

export const getLocale = (): Locale => source()

export function setLanguageSource(of: () => Locale): void {
  source = of
}

/** Paraglide asks for it: no build of one language only. */
export const experimentalStaticLocale = undefined
