import type { Cookies } from '@sveltejs/kit'

/**
 * Hands the cookies that the interface sets (signing in and out, a guest's chat) on to the browser that asked for the
 * page. Answers them as `name=value`.
 */
export function forwardCookies(answer: Response, cookies: Cookies): string[] {
  const pairs: string[] = []
  for (const line of answer.headers.getSetCookie()) {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim())
    pairs.push(pair)
    const at = pair.indexOf('=')
    const told = new Map(
      attributes.map((attribute) => {
        const [name = '', value = ''] = attribute.split('=')
        return [name.toLowerCase(), value]
      }),
    )
    const maxAge = told.get('max-age')
    const expires = told.get('expires')
    const sameSite = told.get('samesite')?.toLowerCase()
    cookies.set(pair.slice(0, at), pair.slice(at + 1), {
      path: told.get('path') ?? '/',
      httpOnly: told.has('httponly'),
      secure: told.has('secure'),
      encode: (value) => value,
      ...(maxAge === undefined ? {} : { maxAge: Number(maxAge) }),
      ...(expires === undefined ? {} : { expires: new Date(expires) }),
      ...(sameSite === 'strict' || sameSite === 'none' || sameSite === 'lax' ? { sameSite } : {}),
    })
  }
  return pairs
}

/** A `Cookie` header with others in place of those of the same name. */
export function withCookies(header: string | null, pairs: readonly string[]): string {
  const named = (pair: string) => [pair.slice(0, pair.indexOf('=')), pair] as const
  const all = [...(header ?? '').split(';').map((part) => part.trim()), ...pairs].filter((pair) => pair.includes('='))
  return [...new Map(all.map(named)).values()].join('; ')
}
