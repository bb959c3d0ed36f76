import { notificationView } from '#domains/notifications/schemas.ts'
import { api, Problem } from '#web/api.ts'
import { localPath, toSignIn } from '#web/page.ts'
import { error, redirect } from '@sveltejs/kit'
import type { PageServerLoad } from './$types'

/** Opening a notification marks it as read, and leads to what it is about. */
export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const path = `/notifications/${encodeURIComponent(params.id)}/read-mark`
  const opened = await api(fetch)
    .send('PUT', path, undefined, notificationView)
    .catch((thrown: unknown) => {
      if (!(thrown instanceof Problem)) throw thrown
      if (thrown.status === 401) toSignIn(url)
      error(thrown.status === 422 ? 404 : thrown.status, { message: thrown.message, code: thrown.code })
    })
  redirect(303, localPath(opened.path))
}
