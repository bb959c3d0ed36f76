import { redirect } from '@sveltejs/kit'
import type { RequestHandler } from './$types'

/** For whoever types the address, or follows a link of ours: in their own language. */
export const GET: RequestHandler = ({ locals }) => redirect(303, `/${locals.locale}/help`)
