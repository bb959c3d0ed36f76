import { Failure } from '../base/errors.ts'
import { uploadImport } from '../domains/import/index.ts'
import type { App } from './app.ts'

/** A file to be imported: it is kept as it comes, never held whole. */
export function importRoutes(app: App): void {
  app.post('/api/v1/imports', async (context) => {
    const { idempotencyKey: _, ...caller } = context.get('caller')
    if (caller.actor.kind === 'visitor') throw new Failure('unauthenticated')
    const answer = await uploadImport(caller, context.req.query('name') ?? '', chunksOf(context.req.raw))
    return context.json(answer, 201, { 'cache-control': 'no-store' })
  })
}

async function* chunksOf({ body }: Request): AsyncGenerator<Uint8Array> {
  for await (const chunk of body ?? []) yield chunk
}
