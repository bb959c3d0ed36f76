import { unsubscribeByMail } from '../domains/notifications/index.ts'
import type { App } from './app.ts'

const path = '/api/v1/mail-unsubscriptions/:deliveryId'

/** The address in a mail's List-Unsubscribe: mailboxes post a form to it (RFC 8058), people who open it find their preferences. */
export function mountMailUnsubscription(app: App): void {
  app.get(path, (context) => context.redirect('/account/notifications', 303))
  app.post(path, async (context) => {
    await unsubscribeByMail(context.get('caller'), { deliveryId: context.req.param('deliveryId') })
    return context.body(null, 204)
  })
}
