import { readTicketFile } from '../domains/support/index.ts'
import type { App } from './app.ts'
import { sendFile } from './files.ts'

/** Downloads of what is attached to a ticket or to a message about it. */
export function ticketFileRoutes(app: App): void {
  app.get('/api/v1/tickets/:ticketId/attachments/:fileId', async (context) =>
    sendFile(await readTicketFile(context.get('caller'), context.req.param())),
  )
}
