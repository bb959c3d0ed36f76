/** What a form sent under a name; empty when it sent nothing, or a file. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** A path of ours to go on to, from a form or a query; never another site's address, however browsers may read it. */
export function localPath(wish: unknown): string {
  if (typeof wish !== 'string' || !URL.canParse(wish, 'http://here')) return '/'
  const { origin, pathname, search } = new URL(wish, 'http://here')
  return wish.startsWith('/') && origin === 'http://here' ? pathname + search : '/'
}

/** What was typed in each language, under `name.ar`, `name.fr` and `name.en`. */
export const inAll = (form: FormData, name: string) => ({
  ar: textOf(form, `${name}.ar`),
  fr: textOf(form, `${name}.fr`),
  en: textOf(form, `${name}.en`),
})

/** The same without what was left empty. */
export const inLanguages = (form: FormData, name: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(inAll(form, name))
      .map(([language, text]) => [language, text.trim()])
      .filter(([, text]) => text !== ''),
  )
