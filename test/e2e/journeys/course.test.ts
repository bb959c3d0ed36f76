import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { m } from '../../../src/messages/messages.js'
import { createPractice, type Practice } from '../../factories/consultations.ts'
import { openBrowser } from '../browser.ts'
import { password } from '../sign-in.ts'
import { openSite, type Site } from '../site.ts'
import { names, questions, Traveller, type Way } from './traveller.ts'

let site: Site
let practice: Practice
let browser: Browser
beforeAll(async () => {
  site = await openSite()
  practice = await createPractice(site.world)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

/** Thursday 26 November 2026, 17:00 in Riyadh: an hour is left of the working week. */
const thursdayEvening = '2026-11-26T14:00:00Z'
const sundayAfternoon = '2026-11-29T13:00:00Z'

const ways: readonly Way[] = [
  { locale: 'ar', width: 'phone' },
  { locale: 'fr', width: 'desktop' },
  { locale: 'en', width: 'desktop', theme: 'dark' },
]

describe.each(ways)('a consultation in $locale ($width)', (way) => {
  const { locale } = way
  const say = { locale }

  it('goes from the promise to the rating, each side seeing what the other does', async () => {
    site.world.clock.set(thursdayEvening)
    const account = (side: string) => ({ email: `${side}-${locale}@example.org`, password })
    const [consultantName] = names[locale].consultants
    const who = { locale, name: consultantName, languages: [locale], ...account('consultant') }
    const { actor } = await practice.consultant(who)
    await site.world.person({ locale, name: names[locale].client, ...account('client') })
    const arrive = (side: string, at: string) => Traveller.arrive(browser, site.origin, way, account(side), at)
    const [client, consultant] = await Promise.all([arrive('client', '/requests'), arrive('consultant', '/offers')])

    // Four business hours from Thursday 17:00: the one that is left, and three on Sunday.
    const question = { ...questions[locale], specialtyId: practice.specialtyId }
    const requestId = await client.sendsTo(actor.id, question, ['29', '12:00'])

    await consultant.sees(question.subject)
    await consultant.looks()
    await consultant.page.getByRole('button', { name: m.consultations_accept({}, say), exact: true }).click()
    await consultant.page.waitForURL(`**/requests/${requestId}`)
    await client.sees(m.consultations_state_accepted({}, say))

    await consultant.fills('message', { body: 'أهلًا. Bonjour. Hello.' })
    await client.sees('أهلًا. Bonjour. Hello.')
    await client.fills('message', { body: '…' })
    await consultant.sees('…')

    await consultant.fills('propose', {
      startsAt: '2026-11-29T15:00',
      minutes: '45',
      place: 'https://meet.example.org/x',
    })
    await client.sees(m.course_appointment_by({ name: consultantName }, say))
    await client.looks()
    await client.fills('acceptAppointment')
    await consultant.sees(m.course_appointment_accepted({}, say))
    await consultant.looks()

    site.world.clock.set(sundayAfternoon)
    await consultant.fills('complete', { note: 'وداعًا. Au revoir. Goodbye.' })
    await client.sees('وداعًا. Au revoir. Goodbye.')
    await client.sees(m.consultations_state_completed({}, say))
    await client.looks()
    await client.fills('rate', { stars: '5', words: 'شكرًا. Merci. Thank you.' })
    await consultant.sees('شكرًا. Merci. Thank you.')
    await consultant.looks()
    expect([...client.complaints, ...consultant.complaints]).toEqual([])
    await Promise.all([client, consultant].map(({ page }) => page.context().close()))
  })
})
