import { z } from 'zod'
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi'
import { errorCatalogue } from '../base/errors.ts'
import { id } from '../base/ids.ts'
import { scopeOf } from '../platform/action.ts'
import { type Operation, parametersOf } from './operation.ts'
import type { RouteBeside } from './routes-beside.ts'

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
export function openApiOf(
  operations: readonly Operation[],
  beside: readonly RouteBeside[],
  server: string,
): ReturnType<typeof createDocument> {
  const paths: ZodOpenApiPathsObject = {}
  for (const operation of operations) {
    const path = `/api/v1${operation.path}`
    paths[path] = { ...paths[path], [operation.method]: describe(operation) }
  }
  for (const route of beside) {
    const path = `/api/v1${route.path}`
    paths[path] = { ...paths[path], [route.method]: describeBeside(route) }
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
  const { parameters, rest } = partsOf(verb.input, inPath)
  const byQuery = method === 'get' || method === 'delete'
  return {
    operationId: verb.verbName,
    summary,
    tags: [verb.verbName.split('.')[0] ?? 'other'],
    description: `Scope \`${scopeOf(verb.verbName, verb.kind)}\`.`,
    requestParams: {
      ...(inPath.length > 0 ? { path: parameters } : {}),
      ...(byQuery && rest instanceof z.ZodObject ? { query: rest } : {}),
      ...(method === 'post' ? { header: z.object({ 'Idempotency-Key': z.string().max(200).optional() }) } : {}),
    },
    ...(byQuery || rest === null ? {} : { requestBody: { content: { 'application/json': { schema: rest } } } }),
    responses: {
      [status]: { description: 'Done', content: { 'application/json': { schema: verb.output } } },
      default: aProblem,
    },
  }
}

const aProblem = { description: 'A problem', content: { 'application/problem+json': { schema: problem } } }

/** The one input of a verb, parted into what the path says and what query or body say; null when that is nothing. */
function partsOf(input: z.ZodType, inPath: readonly string[]) {
  if (input instanceof z.ZodObject) {
    const entries: [string, z.ZodType][] = Object.entries(input.shape)
    const shapeOf = (wanted: boolean) =>
      Object.fromEntries(entries.filter(([name]) => inPath.includes(name) === wanted))
    const rest = shapeOf(false)
    return { parameters: z.object(shapeOf(true)), rest: Object.keys(rest).length > 0 ? z.object(rest) : null }
  }
  // A choice between shapes is shown whole: what the path says is in each of them.
  return { parameters: z.object(Object.fromEntries(inPath.map((name) => [name, id]))), rest: input }
}

function describeBeside({
  summary,
  parameters,
  query,
  body,
  status = 200,
  answer,
}: RouteBeside): ZodOpenApiOperationObject {
  return {
    summary,
    tags: ['beside'],
    requestParams: {
      ...(parameters === undefined ? {} : { path: parameters }),
      ...(query === undefined ? {} : { query }),
    },
    ...(body === undefined ? {} : { requestBody: { content: contentOf(body) } }),
    responses: {
      [status]: { description: 'Done', ...(answer === undefined ? {} : { content: contentOf(answer) }) },
      default: aProblem,
    },
  }
}

const contentOf = (content: Readonly<Record<string, z.ZodType>>) =>
  Object.fromEntries(Object.entries(content).map(([type, schema]) => [type, { schema }]))
