/** Keys that do something wherever one is. Letters are meant by their place when the keyboard writes another script. */

type Press = { readonly key: string; readonly code: string }

/** The Latin letter of a press: as it is written, or where it stands on a keyboard that writes Arabic. */
export function letterOf({ key, code }: Press): string {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase()
  return /^\p{L}+$/u.test(key) && key.length <= 2 && code.startsWith('Key') ? code.slice(3).toLowerCase() : ''
}

export const isQuestionMark = ({ key }: Press): boolean => key === '?' || key === '؟'

/** Where `g` and a letter lead; only those of one's own ways count. */
export const goLetters: Readonly<Record<string, string>> = {
  '/': 'h',
  '/requests': 'r',
  '/offers': 'o',
  '/board': 'b',
  '/consultations': 'c',
  '/consultant': 'i',
  '/consultants': 'f',
  '/desk': 'd',
  '/duty': 'u',
  '/people': 'p',
  '/notifications': 'n',
  '/account': 'a',
  '/administration': 'x',
  '/administration/consultants': 'v',
  '/administration/specialties': 's',
  '/administration/calendar': 'k',
  '/administration/deliveries': 'y',
  '/administration/mails': 'm',
}

/** Whether keys are words just now: in a field, or in a dialog that has keys of its own. */
export function isTyping(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]') !== null) return true
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, [role=textbox]'))
  )
}

/** What stands in the main lists of a page, in order: the link of each thing. */
const listed =
  '#content :is(.card > .row > .title, article :is(h2, h3), tbody tr > :first-child, .list li, [data-list] li) a[href]'

/** In a list of several links a line, the first of each line. */
const isFirst = (link: HTMLElement): boolean => {
  const line = link.closest('[data-list] li')
  return line === null || line.querySelector('a[href]') === link
}

/** Takes the focus to the next (1) or previous (-1) thing of the page's lists. Answers whether there was one. */
export function moveInList(step: 1 | -1): boolean {
  const links = [...document.querySelectorAll<HTMLElement>(listed)].filter(
    (link) => link.checkVisibility() && isFirst(link),
  )
  const at = links.findIndex((link) => link === document.activeElement)
  const next = links[at === -1 ? (step === 1 ? 0 : links.length - 1) : at + step]
  if (next === undefined) return false
  next.focus()
  next.scrollIntoView({ block: 'nearest' })
  return true
}

export const isInList = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.matches(listed)

const store = 'wafa:single-keys'

/** Whoever dictates, or trembles, turns single letters off (WCAG 2.1.4); kept in this browser. */
export function singlesAreOn(): boolean {
  try {
    return localStorage.getItem(store) !== 'off'
  } catch {
    return true
  }
}

export function turnSingles(on: boolean): void {
  try {
    if (on) localStorage.removeItem(store)
    else localStorage.setItem(store, 'off')
  } catch {
    // Where nothing may be kept it stays as it is.
  }
}
