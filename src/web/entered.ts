/** What a form sent under a name; empty when it sent nothing, or a file. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** Where to go on after signing in: a page of ours and never another site, whatever the address claims. */
export function localPath(wish: FormDataEntryValue | string | null | undefined): string {
  if (typeof wish !== 'string' || !URL.canParse(wish, 'http://here')) return '/'
  const { origin, pathname, search } = new URL(wish, 'http://here')
  return wish.startsWith('/') && origin === 'http://here' ? pathname + search : '/'
}
