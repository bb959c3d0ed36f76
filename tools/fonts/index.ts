/**
 * `npm run fonts`: cuts the faces in `src/web/design/fonts` out of those that `@fontsource` ships. A page in Arabic
 * needs letters, figures and marks of two weights, 35 KB in all; the packages' own cut is four times that.
 */
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const here = fileURLToPath(new URL('.', import.meta.url))
const packages = fileURLToPath(new URL('../../node_modules/@fontsource/', import.meta.url))
const out = fileURLToPath(new URL('../../src/web/design/fonts/', import.meta.url))

const between = (from: number, to: number): string =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, index) => from + index))

/** As the `unicode-range` of each in `fonts.css`. */
const faces = {
  // Arabic, and the letters that names from Persian, Urdu and Kurdish bring.
  arabic: {
    source: (weight: number) => `ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-${weight}-normal.woff2`,
    letters: `،؛؟${between(0x621, 0x63a)}${between(0x640, 0x655)}${between(0x660, 0x66c)}ٰٱپچڤکگیہە\u200C\u200D\u200E\u200F`,
  },
  // What stands between the letters of any language.
  figures: {
    source: (weight: number) => `ibm-plex-sans/files/ibm-plex-sans-latin-${weight}-normal.woff2`,
    letters: `${between(0x20, 0x40)}[]{}_|~«»\u00A0·×÷±°–—‘’“”•…‹›€−→←\u202F\u2009`,
  },
  latin: {
    source: (weight: number) => `ibm-plex-sans/files/ibm-plex-sans-latin-${weight}-normal.woff2`,
    letters: `${between(0x20, 0x7e)}${between(0xa0, 0xff)}ŒœŸ–—‘’‚“”„•…‹›€™−→←↑↓\u202F\u2009\u200B`,
  },
}

if (!existsSync(`${here}node_modules`)) {
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts'], { cwd: here, stdio: 'inherit' })
  if (status !== 0) throw new Error('npm ci failed in tools/fonts')
}
type Cut = (font: Buffer, letters: string, options: object) => Promise<Buffer>
const { default: cut } = z
  .object({ default: z.custom<Cut>((value) => typeof value === 'function') })
  .parse(await import(`${here}node_modules/subset-font/index.js`))

for (const [name, { source, letters }] of Object.entries(faces)) {
  for (const weight of [400, 600]) {
    // Browsers of this century smooth letters by themselves: hints are a quarter of a face.
    const face = await cut(readFileSync(packages + source(weight)), letters, { targetFormat: 'woff2', noHinting: true })
    writeFileSync(`${out}${name}-${weight}.woff2`, face)
    console.log(`${name}-${weight}.woff2: ${(face.length / 1024).toFixed(1)} KB`)
  }
}
copyFileSync(`${packages}ibm-plex-sans-arabic/LICENSE`, `${out}LICENSE`)
