import type { Context } from 'hono'
import { getMail, getMailSample } from '../domains/notifications/index.ts'
import type { App } from './app.ts'

/**
 * `GET /api/v1/mails/{mailId}/html` and `GET /api/v1/mail-samples/{kind}/html`: a mail as a mailbox shows it, for a
 * frame of a page. Whatever is in it, nothing runs and nothing is loaded; links open in tabs of their own.
 */
export function mountMailHtml(app: App): void {
  app.get('/api/v1/mails/:mailId/html', async (context) => {
    const { html } = await getMail(context.get('caller'), { mailId: context.req.param('mailId') })
    return framed(context, html)
  })
  app.get('/api/v1/mail-samples/:kind/html', async (context) => {
    const input: unknown = { kind: context.req.param('kind'), ...context.req.query() }
    const { html } = getMailSample.output.parse(await getMailSample.invoke(context.get('caller'), input))
    return framed(context, html)
  })
}

const framed = (context: Context, html: string): Response | Promise<Response> =>
  context.html(html.replace('<head>', '<head><base target="_blank">'), 200, {
    'content-security-policy':
      "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
  })
