import type { Cookies } from '@sveltejs/kit'

/** Hands the cookies that the interface sets (signing in and out) on to the browser that asked for the page. */
export function forwardCookies(answer: Response, cookies: Cookies): void {
  for (const line of answer.headers.getSetCookie()) {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim())
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
}
