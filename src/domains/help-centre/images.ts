import { actorId } from '../../base/actor.ts'
import { Failure, present } from '../../base/errors.ts'
import { action, view } from '../../platform/action.ts'
import { m } from '../../messages/messages.js'
import { claimFiles, readFile, storedFile } from '../files/index.ts'
import { imagePath } from './markdown.ts'
import { mayRead, mayWrite } from './permissions.ts'
import { imageExists, insertImage } from './queries/images.ts'
import { addImageInput, imageView } from './schemas/editing.ts'

const shown = new Set(['image/png', 'image/jpeg', 'image/webp'])

/** Makes an upload of one's own an image of the help centre. Throws `invalid_input` for what browsers do not show. */
export const addImage = action({
  name: 'help-centre.add-image',
  input: addImageInput,
  output: imageView,
  permit: mayWrite,
  about: ({ fileId }) => fileId,
  async run(context, { fileId }) {
    const { db, now, actor, locale } = context
    const by = present(actorId(actor), 'forbidden')
    const [file] = await claimFiles(context, by, [fileId])
    const { name, mediaType } = present(file)
    if (!shown.has(mediaType)) {
      const message = m.help_image_refused({}, { locale })
      throw new Failure('invalid_input', [{ path: 'fileId', code: 'no_image', message }])
    }
    await insertImage(db, { fileId, addedAt: now, addedBy: by })
    return { fileId, url: imagePath(fileId), name }
  },
})

/** An image of an article, for everybody. Throws `not_found` for any other file. */
export const readImage = view({
  name: 'help-centre.read-image',
  input: addImageInput,
  output: storedFile,
  load: async ({ db }, { fileId }) => present(await imageExists(db, fileId)),
  permit: mayRead,
  run: (context, { fileId }) => readFile(context, fileId),
})
