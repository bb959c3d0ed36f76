import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Person } from '../../../test/factories/consultations.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { locales } from '../../base/locale.ts'
import { identityMailKinds } from '../accounts/index.ts'
import { getMailSample, listMailSamples } from './index.ts'
import { kindNames, kinds } from './kinds/index.ts'

let world: World
let agent: Person
beforeAll(async () => {
  world = await createWorld()
  agent = await world.person({ roles: ['agent'] })
})
afterAll(() => world.close())

/** What each zone calls its own time, in November. */
const zones = {
  ar: ['توقيت وسط أوروبا الرسمي', 'التوقيت العربي الرسمي'],
  fr: ['heure normale d’Europe centrale', 'heure normale de l’Arabie'],
  en: ['Central European Standard Time', 'Arabian Standard Time'],
}

describe.each(locales)('in %s', (language) => {
  test('every kind has a mail, whole and with one thing to do', async () => {
    const { items } = await listMailSamples(agent, { language })
    expect(items.map(({ kind }) => kind)).toEqual([
      ...kindNames,
      ...identityMailKinds.map((kind) => `identity_${kind}`),
    ])
    for (const { kind, subject, text } of items) {
      const { html } = await getMailSample(agent, { kind, language })
      for (const said of [subject, text, html]) expect(said, kind).not.toMatch(/undefined|notices_|\{\w+\}/)
      expect(subject, kind).not.toMatch(/[\u2066-\u2069]/)
      expect(html.match(/class="button"/g), kind).toHaveLength(1)
      expect(html, kind).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`)
      expect(html, kind).toContain('<meta name="color-scheme" content="light dark">')
      expect(html, kind).not.toMatch(/<(img|link|script|iframe|object)\b|url\(|<[^>]*\bsrc=/i)
    }
  })

  test('an instant is said in the zones of its reader and of the agreement, in HTML and in text', async () => {
    const concerned = kindNames.filter((kind) =>
      Object.keys(kinds[kind].parameters.shape).some((one) => one.endsWith('At')),
    )
    expect(concerned.length).toBeGreaterThan(10)
    for (const kind of concerned) {
      const { html, text } = await getMailSample(agent, { kind, language })
      expect(html, kind).toContain('class="panel"')
      for (const zone of zones[language]) {
        expect(html, kind).toContain(zone)
        expect(text, kind).toContain(zone)
      }
    }
  })
})

test('a kind that there is not is not found', async () => {
  await expect(getMailSample(agent, { kind: 'nonsense' })).rejects.toMatchObject({ code: 'not_found' })
})
