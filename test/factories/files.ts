import { uploadFile } from '../../src/domains/files/index.ts'
import type { Caller } from '../../src/platform/action.ts'

const utf8 = new TextEncoder()

/** The smallest things that are recognised as what they are. */
export const contents = {
  pdf: utf8.encode('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
  png: Uint8Array.from(
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  ),
  text: utf8.encode('مرحبا — bonjour — hello\n'),
  svg: utf8.encode('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  html: utf8.encode('<!doctype html><script>alert(1)</script>'),
}

/** Uploads a file as somebody; nothing holds it yet. */
export const upload = (caller: Caller, name = 'document.pdf', content: Uint8Array = contents.pdf) =>
  uploadFile(caller, { name, content })
