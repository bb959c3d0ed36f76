import { fileTypeFromBuffer } from 'file-type'
import { z } from 'zod'
import { actorId } from '../../base/actor.ts'
import { Failure, present } from '../../base/errors.ts'
import { m } from '../../messages/messages.js'
import { action, type Context, view } from '../../platform/action.ts'
import { isDrawing } from './drawing.ts'
import { installationOf } from './get-installation.ts'
import { mayInstall, maySeeInstallation } from './permissions.ts'
import { changeProfile, deleteLogo, logo, putLogo } from './queries.ts'
import { installationView, mostLogoBytes } from './schemas.ts'

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)
const rasters = new Set(['image/png', 'image/jpeg', 'image/webp'])

/** By the content itself; null for what is no image that every browser shows, or an SVG that is more than a drawing. */
async function imageType(content: Uint8Array): Promise<string | null> {
  const found = await fileTypeFromBuffer(content).catch(() => undefined)
  if (found !== undefined && rasters.has(found.mime)) return found.mime
  const maybeDrawing = found === undefined || found.mime === 'application/xml'
  return maybeDrawing && isDrawing(content) ? 'image/svg+xml' : null
}

async function changed(context: Context) {
  await changeProfile(context.db, { at: context.now, by: present(actorId(context.actor)) })
  const installation = await installationOf(context)
  return { ...installation, name: installation.names[context.locale] }
}

/**
 * Makes an image the platform's sign: PNG, JPEG, WebP, or an SVG that holds nothing but a drawing. Throws
 * `payload_too_large` above 500 kB, `invalid_input` (field `file`) for anything else.
 */
export const setLogo = action({
  name: 'installation.set-logo',
  input: z.object({ content: bytes }),
  output: installationView,
  permit: mayInstall,
  async run(context, { content }) {
    if (content.byteLength > mostLogoBytes) throw new Failure('payload_too_large')
    const mediaType = await imageType(content)
    if (mediaType === null) {
      const message = m.installation_logo_refused({}, { locale: context.locale })
      throw new Failure('invalid_input', [{ path: 'file', code: 'no_safe_image', message }])
    }
    const buffer = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
    const uploadedBy = actorId(context.actor)
    await putLogo(context.db, { mediaType, content: buffer, uploadedAt: context.now, uploadedBy })
    return changed(context)
  },
})

export const removeLogo = action({
  name: 'installation.remove-logo',
  input: z.object({}),
  output: installationView,
  permit: mayInstall,
  async run(context) {
    await deleteLogo(context.db)
    return changed(context)
  },
})

export const readLogo = view({
  name: 'installation.read-logo',
  input: z.object({}),
  output: z.object({ mediaType: z.string(), content: bytes }),
  permit: maySeeInstallation,
  run: async ({ db }) => present(await logo(db)),
})
