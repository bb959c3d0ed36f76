import { mkdir, readFile } from 'node:fs/promises'
import { withBrowser } from '../test/e2e/browser.ts'

/**
 * `npx node tools/icons.ts`: the app's icons out of our own mark (`src/web/static/favicon.svg`), into
 * `src/web/static/icons`. `any` has the mark's own corners; `maskable` and Apple's fill the square, since the device cuts
 * its own corners, with the mark inside the middle four fifths; the badge is one colour, for the bar of a telephone.
 */
const folder = 'src/web/static/icons'
const mark = await readFile('src/web/static/favicon.svg', 'utf8')
const ground = /<rect[^>]*fill="(#\w+)"[^>]*\/>/.exec(mark)
if (ground === null) throw new Error('the mark has no ground')
const [rect, green] = ground
const lines = mark.replace(rect, '').replaceAll(/<\/?svg[^>]*>/g, '')

const svg = (inside: string): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${inside}</svg>`
const full = svg(`<rect width="32" height="32" fill="${green}"/>
  <g transform="translate(16 16) scale(0.95) translate(-16 -16)">${lines}</g>`)
const badge = svg(
  `<g transform="translate(16 16) scale(1.6) translate(-16 -16)">${lines.replaceAll(/#[0-9a-f]{6}/g, '#ffffff')}</g>`,
)

const icons = [
  { name: 'any-192', size: 192, picture: mark },
  { name: 'any-512', size: 512, picture: mark },
  { name: 'maskable-192', size: 192, picture: full },
  { name: 'maskable-512', size: 512, picture: full },
  { name: 'apple-touch-180', size: 180, picture: full },
  { name: 'badge-96', size: 96, picture: badge },
]

await mkdir(folder, { recursive: true })
await withBrowser(async (browser) => {
  const page = await browser.newPage()
  for (const { name, size, picture } of icons) {
    await page.setViewportSize({ width: size, height: size })
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${picture}`)
    await page.screenshot({ path: `${folder}/${name}.png`, omitBackground: true })
  }
})
