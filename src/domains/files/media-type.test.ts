import { expect, test } from 'vitest'
import { contents } from '../../../test/factories/files.ts'
import { mediaTypeOf } from './media-type.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const hex = (text: string) => Uint8Array.fromHex(text.replaceAll(' ', ''))

/** A ZIP with its entries stored, enough of it to be recognised. */
function zip(entries: Record<string, string>): Uint8Array {
  const parts = Object.entries(entries).map(([name, text]) => {
    const header = Buffer.alloc(30)
    header.writeUInt32LE(0x04034b50, 0)
    header.writeUInt16LE(20, 4)
    header.writeUInt32LE(Buffer.byteLength(text), 18)
    header.writeUInt32LE(Buffer.byteLength(text), 22)
    header.writeUInt16LE(Buffer.byteLength(name), 26)
    return Buffer.concat([header, Buffer.from(name), Buffer.from(text)])
  })
  return Uint8Array.from(Buffer.concat([...parts, hex('504b0506 000000000000000000000000000000000000')]))
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const types = (part: string) => `<Types><Override PartName="/x" ContentType="${part}"/></Types>`

test.each<[string, Uint8Array, string, string | null]>([
  ['PDF', contents.pdf, 'a.pdf', 'application/pdf'],
  ['PDF, whatever its name', contents.pdf, 'a.html', 'application/pdf'],
  ['PNG', contents.png, 'a.png', 'image/png'],
  ['JPEG', hex('ffd8ffe0 00104a46 49460001'), 'a.jpg', 'image/jpeg'],
  ['WebP', utf8('RIFF\u0010\u0000\u0000\u0000WEBPVP8 '), 'a.webp', 'image/webp'],
  ['Word', zip({ '[Content_Types].xml': types(`${word}.main+xml`) }), 'a.docx', word],
  [
    'OpenDocument',
    zip({ mimetype: 'application/vnd.oasis.opendocument.text' }),
    'a.odt',
    'application/vnd.oasis.opendocument.text',
  ],
  ['M4A', hex('00000020 66747970 4d344120 00000000 4d344120 6d703432 69736f6d 00000000'), 'a.m4a', 'audio/mp4'],
  ['MP4', hex('00000020 66747970 69736f6d 00000200 69736f6d 69736f32 61766331 6d703431'), 'a.mp4', 'video/mp4'],
  ['Arabic text', contents.text, 'a.txt', 'text/plain'],
  ['text without an extension', contents.text, 'readme', 'text/plain'],
  ['CSV', utf8('name,age\nسارة,30\n'), 'a.csv', 'text/csv'],
  ['a ZIP that is no document', zip({ 'evil.exe': 'MZ' }), 'a.docx', null],
  ['SVG', contents.svg, 'a.svg', null],
  ['SVG that says it is text', contents.svg, 'a.txt', null],
  ['SVG behind an XML declaration', utf8('<?xml version="1.0"?><svg/>'), 'a.txt', null],
  ['HTML', contents.html, 'a.html', null],
  ['HTML that says it is text', contents.html, 'a.txt', null],
  ['HTML behind blanks', utf8('\n\n  <HTML><body/>'), 'a.txt', null],
  ['a script', utf8('alert(1)'), 'a.js', null],
  ['a stylesheet', utf8('body{}'), 'a.css', null],
  ['a program', hex('4d5a9000 03000000'), 'a.pdf', null],
  ['text that is not UTF-8', hex('c7e1d3e1c7e3'), 'a.txt', null],
  ['text with a NUL', utf8('a\u0000b'), 'a.txt', null],
])('%s', async (_what, content, name, expected) => {
  expect(await mediaTypeOf(content, name)).toBe(expected)
})
