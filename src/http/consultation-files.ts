import { readAppointmentCalendar, readAttachment } from '../domains/consultations/index.ts'
import type { App } from './app.ts'
import { sendFile } from './files.ts'

/** Downloads of a consultation: attachments of its conversation, appointments for one's own calendar. */
export function consultationFileRoutes(app: App): void {
  app.get('/api/v1/consultation-requests/:requestId/attachments/:fileId', async (context) =>
    sendFile(await readAttachment(context.get('caller'), context.req.param())),
  )
  app.get('/api/v1/appointments/:name{[^/]+\\.ics}', async (context) => {
    const appointmentId = context.req.param('name').replace(/\.ics$/, '')
    const { name, method, text } = await readAppointmentCalendar(context.get('caller'), { appointmentId })
    return context.body(text, 200, {
      'content-type': `text/calendar; charset=utf-8; method=${method}`,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store',
    })
  })
}
