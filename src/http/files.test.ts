import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createDirectory, type Directory, type Person } from '../../test/factories/consultants.ts'
import { contents, upload } from '../../test/factories/files.ts'
import { visitor } from '../base/actor.ts'
import { addDocument } from '../domains/consultants/index.ts'
import { fileView } from '../domains/files/index.ts'
import { type App, buildApp } from './app.ts'
import { fileRoutes, sendFile } from './files.ts'

let directory: Directory
let app: App
let people: Map<string, Person>

beforeAll(async () => {
  directory = await createDirectory()
  people = new Map()
  app = buildApp({
    platform: directory.world.platform,
    operations: [],
    mount: fileRoutes,
    identify: (request) => Promise.resolve(people.get(request.headers.get('x-person') ?? '')?.actor ?? visitor),
  })
})
afterAll(() => directory.world.close())

async function somebody(): Promise<Person> {
  const person = await directory.world.person()
  people.set(person.actor.id, person)
  return person
}

const as = (person?: Person) => (person === undefined ? {} : { 'x-person': person.actor.id })

function send(person: Person | undefined, content: Uint8Array, name: string, field = 'file') {
  const body = new FormData()
  body.append(field, new File([Uint8Array.from(content)], name))
  return app.request('/api/v1/files', { method: 'POST', body, headers: as(person) })
}

const problem = z.object({ code: z.string(), errors: z.array(z.object({ path: z.string() })).optional() })
const problemOf = async (response: Response) => problem.parse(await response.json())

describe('uploading', () => {
  test('a form’s file, named in another script', async () => {
    const response = await send(await somebody(), contents.pdf, 'عقد.pdf')
    expect(response.status).toBe(201)
    expect(fileView.parse(await response.json())).toMatchObject({ name: 'عقد.pdf', mediaType: 'application/pdf' })
  })

  test('is refused to visitors before a byte is read', async () => {
    let pulled = 0
    const body = new ReadableStream(
      {
        pull: (controller) => {
          pulled += 1
          controller.enqueue(new Uint8Array(1_000))
        },
      },
      { highWaterMark: 0 },
    )
    const request = new Request('http://wafa.test/api/v1/files', { method: 'POST', body, duplex: 'half' })
    expect((await app.fetch(request)).status).toBe(401)
    expect(pulled).toBe(0)
  })

  test('is cut off where the limit is passed, whatever length it claims', async () => {
    const person = await somebody()
    const { ATTACHMENT_MAX_BYTES } = directory.world.platform.environment
    let sent = 0
    const endless = new ReadableStream({
      pull: (controller) => {
        sent += 1_000_000
        controller.enqueue(new Uint8Array(1_000_000))
      },
    })
    const headers = { ...as(person), 'content-type': 'multipart/form-data; boundary=x' }
    const request = new Request('http://wafa.test/api/v1/files', {
      method: 'POST',
      body: endless,
      headers,
      duplex: 'half',
    })
    expect((await app.fetch(request)).status).toBe(413)
    expect(sent).toBeLessThan(ATTACHMENT_MAX_BYTES + 4_000_000)
    const claims = await app.request('/api/v1/files', {
      method: 'POST',
      body: 'x',
      headers: { ...headers, 'content-length': '999999999' },
    })
    expect(claims.status).toBe(413)
  })

  test('just above the limit is refused, the limit itself is not', async () => {
    const person = await somebody()
    const { ATTACHMENT_MAX_BYTES } = directory.world.platform.environment
    const content = new Uint8Array(ATTACHMENT_MAX_BYTES + 1).fill(97)
    expect((await send(person, content, 'a.txt')).status).toBe(413)
    expect((await send(person, content.subarray(1), 'a.txt')).status).toBe(201)
  })

  test.each([
    ['an SVG', contents.svg, 'a.svg'],
    ['a page in disguise', contents.html, 'a.txt'],
  ])('%s is of no accepted type', async (_what, content, name) => {
    const response = await send(await somebody(), content, name)
    expect(response.status).toBe(415)
    expect(await problemOf(response)).toMatchObject({ code: 'unsupported_file_type' })
  })

  test('says what is wrong with a form', async () => {
    const person = await somebody()
    const other = await send(person, contents.pdf, 'a.pdf', 'document')
    expect(other.status).toBe(422)
    expect(await problemOf(other)).toMatchObject({ code: 'invalid_input', errors: [{ path: 'file' }] })
    for (const type of ['application/json', 'multipart/form-data; boundary=nowhere']) {
      const headers = { ...as(person), 'content-type': type }
      const response = await app.request('/api/v1/files', { method: 'POST', body: '{}', headers })
      expect(await problemOf(response)).toMatchObject({ code: 'malformed_request' })
    }
  })
})

describe('downloading', () => {
  test('saves, and never shows, runs or guesses', async () => {
    const person = await somebody()
    const { id } = await upload(person, "l'été «1».txt", contents.text)
    const response = await app.request(`/api/v1/files/${id}`, { headers: as(person) })
    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename="l_t_1_.txt"; filename*=UTF-8''l%27%C3%A9t%C3%A9%20%C2%AB1%C2%BB.txt`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
    expect(Buffer.compare(await response.bytes(), contents.text)).toBe(0)
  })

  test('is not for others', async () => {
    const [person, other] = [await somebody(), await somebody()]
    const { id } = await upload(person)
    expect((await app.request(`/api/v1/files/${id}`, { headers: as(other) })).status).toBe(404)
    expect((await app.request(`/api/v1/files/${id}`)).status).toBe(401)
    expect((await app.request('/api/v1/files/none', { headers: as(other) })).status).toBe(422)
  })

  test('a name cannot break out of its header', () => {
    const header = sendFile({
      id: '',
      name: 'a"\r\nx: y.pdf',
      mediaType: 'application/pdf',
      size: 1,
      content: contents.pdf,
    }).headers.get('content-disposition')
    expect(header).toBe(`attachment; filename="a_x_y.pdf"; filename*=UTF-8''a%22%0D%0Ax%3A%20y.pdf`)
  })
})

test('a consultant’s document is for its owner and administrators', async () => {
  const consultant = await directory.beginner()
  const file = await upload(consultant, 'passport.pdf')
  const personId = consultant.actor.id
  const { documents } = await addDocument(consultant, { personId, kind: 'identity', fileId: file.id })
  const address = `/api/v1/consultant-documents/${documents[0]?.id}/file`
  const others = [await somebody(), await directory.verified()]
  for (const person of [consultant, directory.administrator, ...others]) people.set(person.actor.id, person)
  for (const person of [consultant, directory.administrator]) {
    expect((await app.request(address, { headers: as(person) })).status).toBe(200)
  }
  for (const person of others) expect((await app.request(address, { headers: as(person) })).status).toBe(404)
  expect((await app.request(address)).status).toBe(401)
})
