import type { Locale } from '#base/locale.ts'
import type { Habits } from '#base/manner.ts'
import { habitsOf, setDigitsSource } from '#base/saying.ts'

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

/** How the reader likes times and numbers written: in the browser the document says it, as `data-habits`. */
let habits = (): Habits => {
  const written = typeof document === 'undefined' ? undefined : document.documentElement.dataset['habits']
  const [hourCycle, dateCalendar, digits] = (written ?? '').split(' ')
  return habitsOf({
    ...(hourCycle === 'h12' ? { hourCycle } : {}),
    ...(dateCalendar === 'both' || dateCalendar === 'hijri' ? { dateCalendar } : {}),
    ...(digits === 'arab' ? { digits } : {}),
  })
}
setDigitsSource(() => habits().digits)

export const getHabits = (): Habits => habits()

export function setHabitsSource(of: () => Habits): void {
  habits = of
}

/** Habits in one word of an attribute. */
export const writtenHabits = ({ hourCycle, dateCalendar, digits }: Habits): string =>
  `${hourCycle} ${dateCalendar} ${digits}`
