import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Course, createCourse } from '../../test/factories/course.ts'
import { upload } from '../../test/factories/files.ts'
import { type Actor, visitor } from '../base/actor.ts'
import { proposeAppointment, sendMessage } from '../domains/consultations/index.ts'
import { type App, buildApp } from './app.ts'
import { consultationFileRoutes } from './consultation-files.ts'

let course: Course
let app: App
let asker: Actor = visitor
beforeAll(async () => {
  course = await createCourse()
  const identify = () => Promise.resolve(asker)
  app = buildApp({ platform: course.world.platform, operations: [], identify, mount: consultationFileRoutes })
})
afterAll(() => course.world.close())

async function ask(actor: Actor, path: string): Promise<Response> {
  asker = actor
  return app.fetch(new Request(`http://wafa.test/api/v1${path}`), {})
}

test('an appointment comes as a calendar file that says what it is for', async () => {
  const { client, consultant, otherClient } = course
  const requestId = await course.accepted()
  const { id } = await proposeAppointment(consultant, { requestId, startsAt: '2026-12-01T08:00:00Z', minutes: 30 })
  const answer = await ask(client.actor, `/appointments/${id}.ics`)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8; method=REQUEST')
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="R-2026-\d{6}-[\da-f]{8}\.ics"$/)
  expect(await answer.text()).toMatch(/^BEGIN:VCALENDAR\r\n/)
  expect((await ask(otherClient.actor, `/appointments/${id}.ics`)).status).toBe(404)
  expect((await ask(visitor, `/appointments/${id}.ics`)).status).toBe(401)
  expect((await ask(client.actor, '/appointments/nonsense.ics')).status).toBe(422)
})

test('an attachment is saved, and never shown or run', async () => {
  const { client, consultant, otherClient } = course
  const requestId = await course.accepted()
  const { id } = await upload(client, 'عقد.pdf')
  await sendMessage(client, { requestId, attachments: [id] })
  const path = `/consultation-requests/${requestId}/attachments/${id}`
  const answer = await ask(consultant.actor, path)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-disposition')).toContain("filename*=UTF-8''%D8%B9%D9%82%D8%AF.pdf")
  expect(answer.headers.get('content-security-policy')).toContain('sandbox')
  expect((await ask(otherClient.actor, path)).status).toBe(404)
  expect((await ask(visitor, path)).status).toBe(401)
})
