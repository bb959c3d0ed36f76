import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { m } from '../../../src/messages/messages.js'
import { duties } from '../../../src/worker/duties.ts'
import { passTime } from '../../../src/worker/rehearsal.ts'
import { createPractice, type Practice } from '../../factories/consultations.ts'
import { openBrowser } from '../browser.ts'
import { password } from '../sign-in.ts'
import { openSite, type Site } from '../site.ts'
import { race } from './race.ts'
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

/** Time passes as a worker would see it: all that falls due on the way happens. */
async function timePasses(to: string | Temporal.Instant): Promise<void> {
  const { platform, clock } = site.world
  await passTime(platform, Temporal.Instant.from(to), duties, (at) => Promise.resolve(clock.set(at)))
}

/** Three Thursdays at 17:00 in Riyadh, each with the deadline that follows: the Sunday after, at 12:00. */
const ways: readonly (Way & { thursday: string; sunday: string; day: string })[] = [
  { locale: 'ar', width: 'phone', thursday: '2026-11-26T14:00:00Z', sunday: '2026-11-29T09:00:00Z', day: '29' },
  { locale: 'fr', width: 'desktop', thursday: '2026-12-03T14:00:00Z', sunday: '2026-12-06T09:00:00Z', day: '6' },
  {
    locale: 'en',
    width: 'desktop',
    theme: 'dark',
    thursday: '2026-12-10T14:00:00Z',
    sunday: '2026-12-13T09:00:00Z',
    day: '13',
  },
]

describe.each(ways)('an offer that nobody answers, in $locale', ({ thursday, sunday, day, ...way }) => {
  const { locale } = way
  const say = { locale }

  it('lapses a millisecond after its deadline and is raced for on the board', async () => {
    await timePasses(thursday)
    const account = (name: string) => ({ email: `${name}-${locale}@example.org`, password })
    const consultants = await Promise.all(
      names[locale].consultants
        .slice(0, 2)
        .map((name, index) =>
          practice.consultant({ locale, name, languages: [locale], loadLimit: 50, ...account(`racer-${index}`) }),
        ),
    )
    const [silent] = consultants
    await site.world.person({ locale, name: names[locale].client, ...account('client') })
    const arrive = (name: string, at: string) => Traveller.arrive(browser, site.origin, way, account(name), at)

    const client = await arrive('client', '/requests')
    const question = { ...questions[locale], specialtyId: practice.specialtyId }
    const requestId = await client.sendsTo(silent?.actor.id ?? '', question, [day, '12:00'])
    const racers = await Promise.all(consultants.map((_, index) => arrive(`racer-${index}`, '/board')))
    const [first] = racers
    await first?.goTo('/offers')
    await first?.sees(question.subject)

    await timePasses(sunday)
    await client.goTo(`/requests/${requestId}`)
    await client.sees(m.consultations_state_offered({}, say))
    await timePasses(Temporal.Instant.from(sunday).add({ milliseconds: 1 }))
    await client.sees(m.consultations_state_on_board({}, say))
    await client.looks()
    await first?.page.getByText(question.subject).waitFor({ state: 'detached' })
    await first?.goTo('/offers?state=over')
    await first?.sees(m.consultations_outcome_lapsed({}, say))
    await first?.goTo('/board')

    for (const racer of racers) {
      await racer.page.getByRole('link', { name: question.subject }).click()
      await racer.page.waitForURL(`**/board/${requestId}`)
      expect(await racer.page.content()).not.toContain(names[locale].client)
      await racer.page.getByRole('button', { name: m.consultations_pick_up({}, say) }).waitFor()
    }
    await first?.looks()
    const winner = await race(racers, requestId, locale)
    await winner.sees(names[locale].client)
    await winner.looks()
    for (const loser of racers.filter((racer) => racer !== winner)) await loser.looks()

    const chosen = names[locale].consultants[racers.indexOf(winner)] ?? ''
    await client.sees(m.consultations_state_accepted({}, say))
    await client.sees(chosen)
    const travellers = [client, ...racers]
    expect(travellers.flatMap(({ complaints }) => complaints)).toEqual([])
    await Promise.all(travellers.map(({ page }) => page.context().close()))
  })
})
