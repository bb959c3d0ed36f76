import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import adapter from '@sveltejs/adapter-node'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig, minifySync, type Plugin } from 'vite'
import { type Locale, locales } from './src/base/languages.ts'
import { drawnIcons } from './tools/drawn-icons.ts'

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }

/**
 * Pages speak from `build/messages`, a file a message. A bundler puts whatever one index exports into one chunk, so
 * `m.key` is bound to the file of its message here: each page brings along what it says and no more. Of Paraglide's
 * runtime the messages ask one thing, the language; its other 80 KB stay at home.
 */
const folder = resolve('build/messages/messages')

/** Message → its file and what it exports: a key with capitals has a name of its own in both. */
function filesOfMessages(): Map<string, string> {
  const files = new Map<string, string>()
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.js'))) {
    const own = name.slice(0, -'.js'.length)
    const spoken = /export \{ \w+ as "(\w+)" \}/.exec(readFileSync(`${folder}/${name}`, 'utf8'))
    files.set(spoken?.[1] ?? own, own)
  }
  return files
}
let files = new Map<string, string>()

const messages: Plugin = {
  name: 'wafa:messages',
  enforce: 'post',
  resolveId: {
    order: 'pre',
    handler(source, importer) {
      if (source === '#messages') return resolve('build/messages/messages.js')
      const fromMessages = importer?.includes('/build/messages/') === true
      return fromMessages && source.endsWith('/runtime.js') ? resolve('src/web/language.ts') : null
    },
  },
  buildStart() {
    files = filesOfMessages()
  },
  transform(code, id) {
    if (this.environment.name === 'client' && id.includes('/build/messages/messages/')) {
      return { code: code.replace('experimentalStaticLocale ?? options.locale ?? getLocale()', language), map: null }
    }
    const imported = /import\s*\{\s*m\s*\}\s*from\s*["']#messages["'];?/
    if (id.includes('/node_modules/') || !imported.test(code)) return null
    const said = new Set<string>()
    const bound = code.replace(imported, '').replaceAll(/(?<![\w$.])m\.(\w+)/g, (_whole, key: string) => {
      said.add(key)
      return `m_${key}`
    })
    const imports = [...said].map((key) => {
      const file = files.get(key) ?? this.error(`there is no message ${key}`)
      return `import { ${key} as m_${key} } from '${folder}/${file}.js';`
    })
    return { code: `${imports.join('')}${bound}`, map: null }
  },
}

/** Kit writes values into a page's script on the server alone, and brings what it does that with to the browser too. */
const unevalStaysHome: Plugin = {
  name: 'wafa:uneval-stays-home',
  applyToEnvironment: ({ name }) => name === 'client',
  transform: (_code, id) =>
    /devalue[\\/]src[\\/]uneval\.js$/.test(id)
      ? { code: `export const uneval = () => { throw new Error('uneval is of the server') }`, map: null }
      : null,
}

/** Stands in the browser's messages for their language, until `ofOneLanguage` says which. */
const language = '__WAFA_LANGUAGE__'
const scripts = /(_app\/immutable\/)((?:entry|chunks|nodes)\/)/g

/**
 * The browser's scripts once a language, each with the words of that one: a reader of Arabic has no use for the other
 * two thirds. They stand in a folder for each language; `hooks.server.ts` leads a page to the one of its reader.
 */
const ofOneLanguage: Plugin = {
  name: 'wafa:one-language',
  applyToEnvironment: ({ name }) => name === 'client',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || chunk.fileName.search(scripts) === -1) continue
        for (const locale of locales) {
          const fileName = ownFolder(chunk.fileName, locale)
          const own = ownFolder(chunk.code, locale).replaceAll(language, `'${locale}'`)
          const { code, errors } = minifySync(fileName, own, { module: true })
          if (errors.length > 0) this.error(`${fileName}: ${errors[0]?.message}`)
          this.emitFile({ type: 'asset', fileName, source: code })
        }
      }
    },
  },
}
const ownFolder = (text: string, locale: Locale): string => text.replaceAll(scripts, `$1${locale}/$2`)

/**
 * What nearly every page needs comes in three files instead of forty: on a phone each costs a place in the queue. What
 * fewer pages need stays by itself. (Kit looks for its own entries, and Zod is fetched when somebody asks for something.)
 */
const chunks = [
  { name: 'svelte', test: /node_modules[\\/](svelte|devalue|esm-env|clsx)[\\/]/, priority: 5 },
  {
    name: 'kit',
    test: /@sveltejs[\\/]kit[\\/]src[\\/]runtime[\\/](?!client[\\/](entry|payload|client-entry|bundle))/,
    priority: 4,
  },
  { name: 'icons', test: /@lucide/, minShareCount: 3, priority: 3 },
  {
    name: 'parts',
    test: /build[\\/]messages|src[\\/]web[\\/](components[\\/](?!TextArea|Select|Tabs|Pagination|FileField|Choices|Checkbox|Dialog|Table)\w+\.svelte|(format|language|ticking\.svelte|browser-clock)\.ts)|src[\\/]base[\\/](saying|manner|languages)/,
    minShareCount: 24,
    priority: 2,
  },
]

/**
 * The parts of a page are not named before it is fetched: the names would weigh on every page, more with each that there
 * is, and Kit fetches a page while the pointer is still on its way. (Styles are always named.)
 */
const noneNamed = (): string[] => []

export default defineConfig({
  plugins: [
    drawnIcons,
    messages,
    unevalStaysHome,
    ofOneLanguage,
    sveltekit({
      adapter: adapter({ out: 'build/web', envPrefix: 'WAFA_PAGES_' }),
      outDir: 'build/kit',
      files: {
        src: 'src/web',
        assets: 'src/web/static',
        routes: 'src/web/routes',
        appTemplate: 'src/web/app.html',
        errorTemplate: 'src/web/error.html',
        hooks: { client: 'src/web/hooks.client', server: 'src/web/hooks.server', universal: 'src/web/hooks' },
        serviceWorker: 'src/web/service-worker',
      },
      // Only whoever is signed in needs one: `components/offline` registers it, once the page rests.
      serviceWorker: { register: false },
      paths: { relative: false },
      // A page's styles come with it: what is first seen waits for nothing but the page itself.
      inlineStyleThreshold: 30_000,
      version: { name: process.env['WAFA_BUILD'] ?? version, pollInterval: 0 },
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['none'],
          'script-src': ['self'],
          'style-src': ['self'],
          // The one style attribute: Kit hides its announcer of page changes with it.
          'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
          'img-src': ['self', 'data:', 'blob:'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'manifest-src': ['self'],
          'worker-src': ['self'],
          // Kept mails, in a sandbox of their own.
          'frame-src': ['self'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
          'base-uri': ['none'],
        },
      },
    }),
  ],
  environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: chunks } } } } } },
  // A message that does not exist is found by the types, in fewer words.
  // `light-dark()` as it is: what it is compiled to for older browsers knows no dark part of a light page.
  build: {
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    assetsInlineLimit: 0,
    modulePreload: { resolveDependencies: noneNamed },
    rolldownOptions: { checks: { importIsUndefined: false } },
  },
})
