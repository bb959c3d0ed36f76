import { html, raw } from 'hono/html'
import { z } from 'zod'
import { errorCatalogue } from '../base/errors.ts'
import { m } from '../messages/messages.js'
import { scopeOf } from '../platform/action.ts'
import { type Operation, parametersOf } from './operation.ts'
import type { RouteBeside } from './routes-beside.ts'

/**
 * The reference as one page that loads nothing: operations by domain, their fields, errors.
 * It is in English, as the names in it are; a program reads `/api/v1/openapi.json`.
 */
export function referencePage(operations: readonly Operation[], beside: readonly RouteBeside[], nonce: string) {
  const domains = Map.groupBy(operations, ({ verb }) => verb.verbName.split('.')[0] ?? 'other')
  return html`<!doctype html>
    <html lang="en" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Wafa API</title>
        <style nonce="${nonce}">
          ${raw(style)}
        </style>
      </head>
      <body>
        <header>
          <h1>Wafa API</h1>
          <p>
            Everything that the pages do, under <code>/api/v1</code>. For programs:
            <a href="/api/v1/openapi.json">OpenAPI 3.1</a>.
          </p>
          <dl>
            <dt>Who asks</dt>
            <dd>
              A personal token (<code>Authorization: Bearer wafa_…</code>, made under <a href="/account">Account</a>)
              with scopes, or the cookie of a session.
            </dd>
            <dt>Once only</dt>
            <dd>
              Send an <code>Idempotency-Key</code> with what creates something: a retry is answered as the first time.
            </dd>
            <dt>Lists</dt>
            <dd><code>?limit=</code> and <code>?cursor=</code>, which is the <code>next</code> of the page before.</dd>
            <dt>Times</dt>
            <dd>UTC, to the millisecond; inputs take any offset.</dd>
          </dl>
        </header>
        <nav aria-label="Domains">
          ${[...domains.keys()].map((domain) => html`<a href="#domain-${domain}">${domain}</a> `)}
          <a href="#beside">beside</a> <a href="#errors">errors</a>
        </nav>
        <main>
          ${[...domains].map(
            ([domain, list]) =>
              html`<section aria-labelledby="domain-${domain}">
                <h2 id="domain-${domain}">${domain}</h2>
                ${list.map(operationEntry)}
              </section>`,
          )}
          <section aria-labelledby="beside">
            <h2 id="beside">beside</h2>
            <p>Bytes, streams, and what is about the program itself.</p>
            ${beside.map(besideEntry)}
          </section>
          <section aria-labelledby="errors">
            <h2 id="errors">errors</h2>
            <div class="wide" tabindex="0" role="region" aria-labelledby="errors">
              <table>
                <thead>
                  <tr>
                    <th scope="col">code</th>
                    <th scope="col">status</th>
                    <th scope="col">title</th>
                  </tr>
                </thead>
                <tbody>
                  ${errorCodes().map(
                    (code) =>
                      html`<tr id="${code}">
                        <td><code>${code}</code></td>
                        <td>${errorCatalogue[code]}</td>
                        <td>${m[`errors_${code}`]({}, { locale: 'en' })}</td>
                      </tr>`,
                  )}
                </tbody>
              </table>
            </div>
          </section>
        </main>
      </body>
    </html>`
}

const errorCodes = () =>
  Object.keys(errorCatalogue).filter((code): code is keyof typeof errorCatalogue => code in errorCatalogue)

function operationEntry({ method, path, verb, summary }: Operation) {
  const inPath = parametersOf(path)
  const place = (name: string) =>
    inPath.includes(name) ? 'path' : method === 'get' || method === 'delete' ? 'query' : 'body'
  return html`<details>
    <summary>
      <b class="${method}">${method.toUpperCase()}</b> <code>/api/v1${path}</code> <span>${summary}</span>
    </summary>
    <p>Scope <code>${scopeOf(verb.verbName, verb.kind)}</code></p>
    ${fieldTable('Input', verb.input, 'input', place)} ${fieldTable('Answer', verb.output, 'output')}
  </details>`
}

function besideEntry({ method, path, summary, body, answer }: RouteBeside) {
  return html`<details>
    <summary>
      <b class="${method}">${method.toUpperCase()}</b> <code>/api/v1${path}</code> <span>${summary}</span>
    </summary>
    ${body === undefined ? '' : html`<p>Takes <code>${Object.keys(body).join(', ')}</code></p>`}
    ${answer === undefined ? '' : html`<p>Answers <code>${Object.keys(answer).join(', ')}</code></p>`}
  </details>`
}

const jsonSchema = z.object({
  properties: z.record(z.string(), z.looseObject({})).optional(),
  required: z.array(z.string()).optional(),
})

function fieldTable(title: string, schema: z.ZodType, io: 'input' | 'output', place?: (name: string) => string) {
  const parsed = jsonSchema.safeParse(z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' }))
  const fields = Object.entries(parsed.data?.properties ?? {})
  if (fields.length === 0) return ''
  const required = new Set(parsed.data?.required)
  return html`<h3>${title}</h3>
    <dl class="fields">
      ${fields.map(
        ([name, field]) =>
          html`<dt>
              <code>${name}</code> <small>${place?.(name) ?? ''} ${required.has(name) ? '' : 'optional'}</small>
            </dt>
            <dd><code>${shortForm(field)}</code></dd>`,
      )}
    </dl>`
}

/** A JSON schema on one line. */
function shortForm(field: unknown, depth = 0): string {
  const parsed = anySchema.safeParse(field)
  if (!parsed.success || depth > 4) return '…'
  const { type, format, enum: values, anyOf, items, properties, const: constant } = parsed.data
  if (constant !== undefined) return JSON.stringify(constant)
  if (values !== undefined) return values.map((value) => JSON.stringify(value)).join(' | ')
  if (anyOf !== undefined) return anyOf.map((part) => shortForm(part, depth + 1)).join(' | ')
  if (type === 'array') return `[${shortForm(items, depth + 1)}]`
  if (properties !== undefined) {
    const inside = Object.entries(properties).map(([name, part]) => `${name}: ${shortForm(part, depth + 1)}`)
    return `{ ${inside.join(', ')} }`
  }
  return format ?? type ?? 'any'
}

const anySchema = z.looseObject({
  type: z.string().optional(),
  format: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  items: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
})

const style = `
:root { color-scheme: light dark; --ink: light-dark(#14231f, #e8efec); --quiet: light-dark(#4a5a55, #a9b8b2);
  --line: light-dark(#d9dfdc, #2d3a36); --paper: light-dark(#fbfaf7, #101715); --accent: light-dark(#0b5d4d, #6fd3b8) }
body { margin: 0 auto; max-inline-size: 60rem; padding: 2rem 1rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.6 system-ui, sans-serif }
a { color: var(--accent) } h2 { margin-block-start: 2.5rem } h3 { font-size: .9rem; margin-block: 1rem .25rem }
nav { display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding-block: .75rem; border-block: 1px solid var(--line) }
details { border-block-end: 1px solid var(--line); padding-block: .5rem } details p { margin-block: .5rem; color: var(--quiet) }
summary { cursor: pointer; overflow-wrap: anywhere } summary span { color: var(--quiet) }
summary b { display: inline-block; min-inline-size: 4rem; color: var(--accent) }
code { font: .88em ui-monospace, monospace; overflow-wrap: anywhere }
dl { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: .25rem 1rem } dd { margin: 0 }
.fields { margin: 0 } small { color: var(--quiet) } .wide { overflow-x: auto }
table { border-collapse: collapse; inline-size: 100% } td, th { text-align: start; padding-block: .35rem; padding-inline-end: .75rem; border-block-end: 1px solid var(--line) }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr } }
`
