import { locale } from '#base/locale.ts'
import { mailSampleList } from '#domains/notifications/schemas.ts'
import { reading } from '#web/page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const language = locale.catch(event.locals.locale).parse(event.url.searchParams.get('language'))
  const { items } = await reading(event).get('/mail-samples', mailSampleList, { language })
  return { language, samples: items }
}
