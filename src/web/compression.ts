import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const squeeze = { br: promisify(brotliCompress), gzip: promisify(gzip) }
/** A page is made for one reader and sent once: a middling effort costs a millisecond and saves four fifths. */
const effort = {
  br: { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } },
  gzip: { level: 6 },
}
/** Below it, in bytes, a packet is not filled either way. */
const worth = 1_000

/** What `Accept-Encoding` allows and we speak, the better one first. */
export function encodingOf(accepted: string | null): 'br' | 'gzip' | undefined {
  const allowed = new Map(
    (accepted ?? '').split(',').map((part) => {
      const [name = '', ...parameters] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/)
      const weight = parameters.find((one) => one.startsWith('q='))
      return [name, weight === undefined || Number(weight.slice(2)) > 0] as const
    }),
  )
  return (['br', 'gzip'] as const).find((name) => allowed.get(name) ?? allowed.get('*') ?? false)
}

/** The same answer, compressed where that is worth it and allowed. Pages are made whole before they are sent. */
export async function compressed(response: Response, accepted: string | null): Promise<Response> {
  const type = response.headers.get('content-type') ?? ''
  if (!/^text\/|json/.test(type) || response.body === null || response.headers.has('content-encoding')) return response
  response.headers.append('vary', 'accept-encoding')
  const encoding = encodingOf(accepted)
  if (encoding === undefined) return response
  const plain = new Uint8Array(await response.arrayBuffer())
  const { status, headers } = response
  if (plain.length < worth) return new Response(plain, { status, headers })
  const body = encoding === 'br' ? await squeeze.br(plain, effort.br) : await squeeze.gzip(plain, effort.gzip)
  headers.set('content-encoding', encoding)
  headers.set('content-length', String(body.length))
  return new Response(new Uint8Array(body), { status, headers })
}
