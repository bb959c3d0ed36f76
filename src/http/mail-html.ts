import { getMail } from '../domains/notifications/index.ts'
import type { App } from './app.ts'

/**
 * `GET /api/v1/mails/{mailId}/html`: a kept mail as a mailbox shows it, for a frame of the outbox page. Whatever is in
 * it, nothing runs and nothing is loaded; links open in tabs of their own.
 */
export function mountMailHtml(app: App): void {
  app.get('/api/v1/mails/:mailId/html', async (context) => {
    const { html } = await getMail(context.get('caller'), { mailId: context.req.param('mailId') })
    return context.html(html.replace('<head>', '<head><base target="_blank">'), 200, {
      'content-security-policy':
        "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    })
  })
}
