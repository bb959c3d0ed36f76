import type { Context } from 'hono'
import { Failure } from '../base/errors.ts'

/** The one input of a verb: body or query, and the path's parameters, which have the last word. */
export async function inputOf(context: Context): Promise<Record<string, unknown>> {
  const { method } = context.req
  const given = method === 'GET' || method === 'DELETE' ? context.req.query() : await jsonObject(context)
  return { ...given, ...context.req.param() }
}

async function jsonObject(context: Context): Promise<Record<string, unknown>> {
  const text = await context.req.text()
  if (text === '') return {}
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  } catch {
    // Falls through: what is no JSON object is refused alike.
  }
  throw new Failure('malformed_request')
}
