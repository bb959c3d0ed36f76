import type { AnyVerb } from '../platform/action.ts'

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/** One line of the interface: an address, the verb behind it, and what the reference says of it. */
export type Operation = {
  readonly method: Method
  /** OpenAPI form, below `/api/v1`: `/consultation-requests/{requestId}/acceptance`. */
  readonly path: string
  readonly verb: AnyVerb
  readonly summary: string
  readonly status: 200 | 201
}

type Rest = { readonly status?: 200 | 201 }

const operation =
  (method: Method) =>
  (path: string, verb: AnyVerb, summary: string, rest: Rest = {}): Operation => ({
    method,
    path,
    verb,
    summary,
    status: rest.status ?? 200,
  })

export const get = operation('get')
export const post = operation('post')
export const put = operation('put')
export const patch = operation('patch')
export const del = operation('delete')

/** The names between braces in a path. */
export const parametersOf = (path: string): string[] => [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')
