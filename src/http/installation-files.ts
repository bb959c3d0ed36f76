import { Failure } from '../base/errors.ts'
import { getInstallation, mostLogoBytes, readLogo, setLogo } from '../domains/installation/index.ts'
import type { App } from './app.ts'
import { fileOf } from './files.ts'

/** An address that names a revision always answers the same. */
const cacheOf = (asked: string | undefined, revision: number): string =>
  asked === String(revision) ? 'public, max-age=31536000, immutable' : 'public, no-cache'

/**
 * What a browser loads of an installation: its logo and its colour. Whatever the logo is, it is shown and nothing of
 * it runs, not even when somebody opens its address.
 */
export function installationRoutes(app: App): void {
  app.get('/api/v1/installation/logo', async (context) => {
    const caller = context.get('caller')
    const { revision } = await getInstallation(caller, {})
    const { mediaType, content } = await readLogo(caller, {})
    return new Response(Uint8Array.from(content), {
      headers: {
        'content-type': mediaType,
        'content-length': String(content.byteLength),
        'content-disposition': 'inline; filename="logo"',
        'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
        'x-content-type-options': 'nosniff',
        'cache-control': cacheOf(context.req.query('v'), revision),
      },
    })
  })

  app.put('/api/v1/installation/logo', async (context) => {
    const { idempotencyKey: _, ...caller } = context.get('caller')
    if (caller.actor.kind === 'visitor') throw new Failure('unauthenticated')
    const file = await fileOf(context.req.raw, caller, mostLogoBytes)
    const answer = await setLogo(caller, { content: await file.bytes() })
    return context.json(answer, 200, { 'cache-control': 'no-store' })
  })

  app.get('/api/v1/installation/colour.css', async (context) => {
    const { accent, revision } = await getInstallation(context.get('caller'), {})
    return context.body(stylesheet(accent), 200, {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': cacheOf(context.req.query('v'), revision),
    })
  })
}

type Accent = Awaited<ReturnType<typeof getInstallation>>['accent']

/** Over `design/tokens.css`, in whatever order they are loaded. */
function stylesheet({ light, dark }: Accent): string {
  const both = (name: 'accent' | 'strong' | 'onAccent' | 'tint') => `light-dark(${light[name]}, ${dark[name]})`
  return `:root:root {
  --accent: ${both('accent')};
  --accent-strong: ${both('strong')};
  --on-accent: ${both('onAccent')};
  --accent-tint: ${both('tint')};
  --mark: ${light.strong};
}
`
}
