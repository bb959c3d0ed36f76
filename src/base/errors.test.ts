import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { m } from '../messages/messages.js'
import { errorCatalogue } from './errors.ts'
import { locales } from './locale.ts'

const codes = Object.keys(errorCatalogue).filter((code): code is keyof typeof errorCatalogue => code in errorCatalogue)

describe('every error code', async () => {
  const documentation = await readFile(new URL('../../docs/errors.md', import.meta.url), 'utf8')

  test.each(codes)('%s is documented with its status', (code) => {
    expect(documentation).toContain(`| \`${code}\` | ${errorCatalogue[code]} |`)
  })

  test.each(codes)('%s speaks three languages', (code) => {
    const texts = locales.map((locale) => m[`errors_${code}`]({}, { locale }))
    expect(new Set(texts).size).toBe(locales.length)
  })
})

test('nothing is documented that does not exist', async () => {
  const documentation = await readFile(new URL('../../docs/errors.md', import.meta.url), 'utf8')
  const documented = [...documentation.matchAll(/^\| `(\w+)`/gm)].map((match) => match[1])
  expect(documented.toSorted()).toEqual(codes.toSorted())
})
