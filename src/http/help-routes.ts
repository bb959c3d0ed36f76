import { readImage } from '../domains/help-centre/index.ts'
import type { App } from './app.ts'
import { limitPerAddress } from './limit-per-address.ts'

const minute = 60_000

/** What of the help centre is no operation: images, and how much a visitor may say in a minute. */
export function helpRoutes(app: App): void {
  limitPerAddress(app, '/api/v1/help/articles/:slug/vote', ['PUT'], { most: 20, everyMs: minute })
  limitPerAddress(app, '/api/v1/help/unanswered-searches', ['POST'], { most: 20, everyMs: minute })

  // What a file holds never changes: whoever has seen it need not ask again.
  app.get('/api/v1/help/images/:fileId', async (context) => {
    const { mediaType, content } = await readImage(context.get('caller'), context.req.param())
    return new Response(Uint8Array.from(content), {
      headers: {
        'content-type': mediaType,
        'content-length': String(content.byteLength),
        'content-disposition': 'inline',
        'content-security-policy': "sandbox; default-src 'none'",
        'x-content-type-options': 'nosniff',
        'cache-control': 'public, max-age=31536000, immutable',
      },
    })
  })
}
