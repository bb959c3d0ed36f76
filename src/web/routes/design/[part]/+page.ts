import { error } from '@sveltejs/kit'
import { m } from '#messages'
import { parts } from '../parts.ts'
import type { PageLoad } from './$types'

/** The components of one domain, which no other page needs and so none loads. */
export const load: PageLoad = async ({ params }) => {
  const part = parts[params.part]
  if (part === undefined) error(404, { message: m.errors_not_found() })
  return { Part: (await part.load()).default }
}
