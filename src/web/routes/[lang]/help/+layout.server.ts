import { error } from '@sveltejs/kit'
import { locale, locales } from '#base/locale.ts'
import type { LayoutServerLoad } from './$types'

/** Pages of help are in the language that their address says. */
export const load: LayoutServerLoad = ({ params, locals }) => {
  const { data: lang } = locale.safeParse(params.lang)
  const offered = locals.installation?.languages ?? locales
  if (lang === undefined || !offered.includes(lang)) error(404)
  return { lang, offered, origin: locals.publicOrigin }
}
