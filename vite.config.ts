import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import adapter from '@sveltejs/adapter-node'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig, type Plugin } from 'vite'

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }

/** The messages ask Paraglide's runtime for one thing, the language; its other 80 KB stay at home. */
const slimRuntime: Plugin = {
  name: 'wafa:language',
  enforce: 'pre',
  resolveId(source, importer) {
    const fromMessages = importer?.includes('/src/messages/') === true
    return fromMessages && source.endsWith('/runtime.js') ? resolve('src/web/language.ts') : null
  },
}

export default defineConfig({
  plugins: [
    slimRuntime,
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
      // Only a device that wants pushes needs one.
      serviceWorker: { register: false },
      paths: { relative: false },
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
  // A message that does not exist is found by the types, in fewer words.
  // `light-dark()` as it is: what it is compiled to for older browsers knows no dark part of a light page.
  build: {
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    assetsInlineLimit: 0,
    rolldownOptions: { checks: { importIsUndefined: false } },
  },
})
