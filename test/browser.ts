import { parse } from 'hono/utils/cookie'
import { z } from 'zod'
import type { App } from '../src/http/app.ts'

type Answer = { readonly status: number; readonly body: unknown; readonly headers: Headers }

/** Somebody at a browser: keeps cookies, comes from one address, speaks JSON with the app in this process. */
export class Browser {
  readonly cookies = new Map<string, string>()
  readonly #app: App
  readonly #origin: string
  readonly #address: string

  constructor(app: App, { origin = 'http://wafa.test', address = '192.0.2.1' } = {}) {
    this.#app = app
    this.#origin = origin
    this.#address = address
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('GET', path, undefined, headers)
  }

  post(path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('POST', path, body, headers)
  }

  async send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const request = new Request(new URL(path, this.#origin), {
      method,
      headers: {
        ...(this.cookies.size > 0 ? { cookie: this.#cookieHeader() } : {}),
        ...(method === 'GET' ? {} : { origin: this.#origin, 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const bindings = { incoming: { socket: { remoteAddress: this.#address } } }
    const response = await this.#app.fetch(request, bindings)
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie)
    const text = await response.text()
    return {
      status: response.status,
      body: text === '' ? null : z.json().parse(JSON.parse(text)),
      headers: response.headers,
    }
  }

  #cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  #keep(setCookie: string): void {
    const [first = '', ...attributes] = setCookie.split(';')
    const separator = first.indexOf('=')
    const name = first.slice(0, separator)
    const gone = attributes.some((attribute) => parse(attribute.trim())['Max-Age'] === '0')
    if (gone) this.cookies.delete(name)
    else this.cookies.set(name, first.slice(separator + 1))
  }
}
