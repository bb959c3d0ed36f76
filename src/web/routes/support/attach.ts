import { fileView } from '#domains/files/schemas.ts'
import type { Api } from '#web/api.ts'

/** Uploads what was chosen in a form; the ids go along with what it sends. */
export async function attach(act: Api, form: FormData): Promise<string[]> {
  const chosen = form.getAll('files').filter((file) => file instanceof File && file.size > 0)
  const ids: string[] = []
  for (const file of chosen) {
    const body = new FormData()
    body.set('file', file)
    ids.push((await act.send('POST', '/files', body, fileView)).id)
  }
  return ids
}
