import { z } from 'zod'
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi'
import { errorCatalogue } from '../base/errors.ts'
import { scopeOf } from '../platform/action.ts'
import { type Operation, parametersOf } from './operation.ts'

const problem = z
  .object({
    type: z.string(),
    title: z.string().meta({ description: 'For people, in the language of the caller' }),
    status: z.int(),
    code: z.enum(Object.keys(errorCatalogue)).meta({ description: 'Stable, for programs' }),
    errors: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })).optional(),
    requestId: z.string(),
  })
  .meta({ id: 'Problem', description: 'What went wrong (RFC 9457)' })

/** OpenAPI 3.1, made of the very schemas that validate. */
export function openApiOf(operations: readonly Operation[], server: string): ReturnType<typeof createDocument> {
  const paths: ZodOpenApiPathsObject = {}
  for (const operation of operations) {
    const path = `/api/v1${operation.path}`
    paths[path] = { ...paths[path], [operation.method]: describe(operation) }
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Wafa',
      version: '1',
      description:
        'Errors are problem+json. Lists are paged by `cursor` and `next`. A retry with the same `Idempotency-Key` is answered as the first time.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: server }],
    security: [{ token: [] }, { session: [] }],
    paths,
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'A personal token' },
        session: { type: 'apiKey', in: 'cookie', name: 'better-auth.session_token' },
      },
    },
  })
}

function describe(operation: Operation): ZodOpenApiOperationObject {
  const { method, path, verb, summary, status } = operation
  const inPath = parametersOf(path)
  const shape = verb.input instanceof z.ZodObject ? verb.input.shape : {}
  const pick = (wanted: boolean) =>
    Object.fromEntries(Object.entries(shape).filter(([name]) => inPath.includes(name) === wanted))
  const rest = pick(false)
  const byQuery = method === 'get' || method === 'delete'
  const hasRest = Object.keys(rest).length > 0
  return {
    operationId: verb.verbName,
    summary,
    tags: [verb.verbName.split('.')[0] ?? 'other'],
    description: `Scope \`${scopeOf(verb.verbName, verb.kind)}\`.`,
    requestParams: {
      ...(inPath.length > 0 ? { path: z.object(pick(true)) } : {}),
      ...(byQuery && hasRest ? { query: z.object(rest) } : {}),
      ...(method === 'post' ? { header: z.object({ 'Idempotency-Key': z.string().max(200).optional() }) } : {}),
    },
    ...(byQuery || !hasRest ? {} : { requestBody: { content: { 'application/json': { schema: z.object(rest) } } } }),
    responses: {
      [status]: { description: 'Done', content: { 'application/json': { schema: verb.output } } },
      default: { description: 'A problem', content: { 'application/problem+json': { schema: problem } } },
    },
  }
}
