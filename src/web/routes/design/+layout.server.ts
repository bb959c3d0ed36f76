import { error } from '@sveltejs/kit'
import { z } from 'zod'
import { m } from '#messages'
import type { LayoutServerLoad } from './$types'

const direction = z.enum(['rtl', 'ltr']).nullable().catch(null)
const theme = z.enum(['light', 'dark']).nullable().catch(null)

/** For whoever builds: there in rehearsal only. `direction` and `theme` show another in the reader's own words. */
export const load: LayoutServerLoad = ({ locals, url }) => {
  if (!locals.clock.rehearsal) error(404, { message: m.errors_not_found() })
  return {
    direction: direction.parse(url.searchParams.get('direction')),
    shownTheme: theme.parse(url.searchParams.get('theme')),
  }
}
