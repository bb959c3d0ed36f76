import { fileTypeFromBuffer } from 'file-type'
import { extensionOf } from './file-name.ts'

/** Everything that may be attached: what a browser could run (HTML, SVG, scripts) is not among it. */
export const acceptedTypes = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/webp': ['webp'],
  'image/heic': ['heic'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'text/plain': ['txt'],
  'text/csv': ['csv'],
  'audio/mpeg': ['mp3'],
  'audio/mp4': ['m4a'],
  'audio/ogg': ['ogg', 'oga', 'opus'],
  'video/mp4': ['mp4'],
} as const satisfies Record<string, readonly string[]>

export type MediaType = keyof typeof acceptedTypes

const synonyms: Readonly<Record<string, MediaType>> = {
  'audio/x-m4a': 'audio/mp4',
  'audio/ogg; codecs=opus': 'audio/ogg',
}

/** Names under which plain text is plain text: scripts and stylesheets are told from it by nothing else. */
const textExtensions: Readonly<Record<string, MediaType>> = {
  '': 'text/plain',
  txt: 'text/plain',
  text: 'text/plain',
  md: 'text/plain',
  log: 'text/plain',
  csv: 'text/csv',
}

/**
 * What content is, by the content itself; its name decides only between kinds of plain text.
 * Null when it is nothing that may be attached.
 */
export async function mediaTypeOf(content: Uint8Array, name: string): Promise<MediaType | null> {
  const found = await fileTypeFromBuffer(content).catch(() => undefined)
  if (found !== undefined) return isAccepted(found.mime) ? found.mime : (synonyms[found.mime] ?? null)
  return isPlainText(content) ? (textExtensions[extensionOf(name)] ?? null) : null
}

const isAccepted = (mime: string): mime is MediaType => Object.hasOwn(acceptedTypes, mime)

const strictUtf8 = new TextDecoder('utf-8', { fatal: true })
// oxlint-disable-next-line no-control-regex -- those are what it looks for
const binary = /[\u0000-\u0008\u000e-\u001f\u007f]/
const markup = /^\s*<(?:\?xml|!doctype|!--|html|head|body|svg|script|style|iframe)/i

/** UTF-8, without control characters, and not the beginning of a page or a drawing. */
function isPlainText(content: Uint8Array): boolean {
  try {
    const text = strictUtf8.decode(content)
    return !binary.test(text) && !markup.test(text)
  } catch {
    return false
  }
}
