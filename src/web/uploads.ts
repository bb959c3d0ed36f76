import { fileView } from '#domains/files/schemas.ts'
import type { Api } from './api.ts'

/** Uploads one file of a form: its id and name, for whatever claims it. Throws `Problem`. */
export function upload(act: Api, file: FormDataEntryValue) {
  const body = new FormData()
  body.set('file', file)
  return act.send('POST', '/files', body, fileView)
}

/** What was chosen in the field `files`; where nothing was, browsers send an empty file. */
export const chosenFiles = (form: FormData): File[] =>
  form.getAll('files').filter((file) => file instanceof File && file.size > 0) as File[]

/** Uploads what was chosen in a form; the ids go along with what it sends. Throws `Problem`. */
export async function uploadChosen(act: Api, form: FormData): Promise<string[]> {
  const ids: string[] = []
  for (const file of chosenFiles(form)) ids.push((await upload(act, file)).id)
  return ids
}
