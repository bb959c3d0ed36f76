import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  clients,
  consultants,
  type DemonstrationPerson,
  demonstrationPassword,
  staff,
} from '../../../src/cli/demonstration/people.ts'
import { m } from '../../../src/messages/messages.js'
import { openBrowser } from '../browser.ts'
import { type Program, startProgram } from '../program.ts'
import { race } from './race.ts'
import { questions, Traveller, type Way } from './traveller.ts'

let program: Program
let browser: Browser
beforeAll(async () => {
  ;[program, browser] = await Promise.all([startProgram({ at: '2026-11-26T14:00:00Z' }), openBrowser()])
})
afterAll(async () => {
  await browser.close()
  await program.close()
})

const way: Way = { locale: 'ar', width: 'desktop' }
const say = { locale: 'ar' } as const

const arrive = ({ email }: DemonstrationPerson, at: string) =>
  Traveller.arrive(browser, program.origin, way, { email, password: demonstrationPassword }, at)

/** The program as `wafa start --rehearsal` starts it, its worker a process of its own, its demonstration's people. */
describe('a rehearsal, in Arabic', () => {
  it('keeps its promises to the millisecond: lapsed on the board, raced for, contacted', async () => {
    const [client, silent, other, administrator] = await Promise.all([
      arrive(clients.sara, '/requests'),
      arrive(consultants.khalid, '/offers'),
      arrive(consultants.reem, '/board'),
      arrive(staff.noura, '/rehearsal'),
    ])
    const moveTo = async (local: string) => {
      const form = administrator.page.locator('form[action="?/to"]')
      await form.locator('[name=to]').fill(local)
      await form.getByRole('button').click()
      await administrator.page.getByText(m.rehearsal_moved({}, say)).first().waitFor()
      await administrator.goTo('/rehearsal')
    }

    const question = { ...questions.ar, specialtyId: await specialtyCalled('law-commercial', client) }
    const requestId = await client.sendsTo(await personId(silent), question, ['29', '12:00'])
    await silent.sees(question.subject)

    await moveTo('2026-11-29T12:00')
    await silent.goTo(`/requests/${requestId}`)
    await silent.page.getByRole('button', { name: m.consultations_accept({}, say), exact: true }).waitFor()
    await administrator.looks()
    await moveTo('2026-11-29T12:00:00.001')
    await client.sees(m.consultations_state_on_board({}, say))
    expect(await missedAt(client, requestId)).toBe('2026-11-29T09:00:00.000Z')

    const racers = [silent, other]
    for (const racer of racers) await racer.goTo(`/board/${requestId}`)
    const winner = await race(racers, requestId, 'ar')
    await client.sees(m.consultations_state_accepted({}, say))
    await winner.fills('message', { body: 'وعليكم السلام، لنبدأ.' })
    await client.sees('وعليكم السلام، لنبدأ.')
    await client.looks()
    expect([client, silent, other, administrator].flatMap(({ complaints }) => complaints)).toEqual([])
  })
})

async function asked<Answer>({ page }: Traveller, path: string, schema: z.ZodType<Answer>): Promise<Answer> {
  const answer = await page.request.get(`/api/v1${path}`)
  return schema.parse(await answer.json())
}

const personId = async (who: Traveller) => (await asked(who, '/account', z.object({ id: z.string() }))).id

async function specialtyCalled(slug: string, who: Traveller): Promise<string> {
  const list = z.object({ items: z.array(z.object({ id: z.string(), slug: z.string() })) })
  const { items } = await asked(who, '/specialties', list)
  return items.find((each) => each.slug === slug)?.id ?? ''
}

async function missedAt(who: Traveller, requestId: string): Promise<unknown> {
  const view = z.object({ commitments: z.array(z.object({ clause: z.string(), breachedAt: z.string().nullable() })) })
  const { commitments } = await asked(who, `/consultation-requests/${requestId}`, view)
  return commitments.find(({ clause }) => clause === 'C4')?.breachedAt
}
