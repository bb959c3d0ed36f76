import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPractice, type Person, type Practice } from '../../../test/factories/consultations.ts'
import { catchUp, found } from '../../../test/factories/search.ts'
import { plansOf } from '../../../test/query-plan.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { suspendPerson, updateProfile } from '../accounts/index.ts'
import { addSpecialty, changeSpecialty, retireSpecialty, writeProfile } from '../consultants/index.ts'
import { acceptOffer, declineOffer, pickUpRequest } from '../consultations/index.ts'
import { addNote, assignTicket, openTicket, sendReply } from '../support/index.ts'
import { indexPerson, indexSubjects, reindex, reindexAll, search } from './index.ts'
import { entriesSpeltLike, entriesWithWords } from './queries.ts'

let world: World
let practice: Practice
let client: Person
let stranger: Person
let administrator: Person
beforeAll(async () => {
  world = await createWorld()
  practice = await createPractice(world)
  client = await world.person({ name: 'سارة العتيبي', locale: 'ar' })
  stranger = await world.person({ name: 'Paul Stranger' })
  administrator = await world.person({ name: 'Ada Admin', roles: ['administrator'] })
})
afterAll(() => world.close())

const consultant = (name: string) => practice.consultant({ name, languages: ['ar', 'fr', 'en'], loadLimit: 50 })
async function send(subject: string, to?: Person, body = 'نص') {
  const wish = { subject, body, language: 'ar' } as const
  const sent = to === undefined ? practice.sendToBoard(client, wish) : practice.sendDirect(client, to, wish)
  const request = await sent
  await catchUp(world)
  return request
}

describe('words', () => {
  it.each([
    ['استشارات قانونية حول العقود', 'استشارة'],
    ['استشارة عن عقد الايجار', 'الاستشارات والعقود'],
    ['من المسؤول عن التأخير؟', 'مسئول'],
    ['أحتاج إلى محامي', 'محامى'],
    ['مُكَافَأَةُ نهاية الخدمة', 'مكافاه'],
    ['قضية رقم ٧٧١', '771'],
    ['Le détachement à Riyad', 'detachement'],
    ['Résiliation du contrat œuvre', 'OEUVRE résiliation'],
    ['Two signed contracts', 'contract'],
    ['Unfair dismissal', 'dismi'],
  ])('"%s" is found by "%s"', async (subject, query) => {
    await send(subject)
    expect(await found(client, query)).toContain(`request ${subject}`)
    expect(await found(stranger, query)).not.toContain(`request ${subject}`)
  })

  it('all of them are asked for, in the body too, and are marked where they stand', async () => {
    const { id, number } = await send(
      'Zebra crossing',
      undefined,
      `${'Many words before. '.repeat(20)}A giraffe was seen.`,
    )
    expect(await found(client, 'zebra elephant')).toEqual([])
    const { items } = await search(client, { q: 'giraffes zebra' })
    expect(items).toMatchObject([{ kind: 'request', id, number, own: true }])
    const [hit] = items
    expect(hit?.title).toEqual({ text: 'Zebra crossing', marks: [[0, 5]] })
    const [start, end] = hit?.detail?.marks[0] ?? [0, 0]
    expect(hit?.detail?.text.slice(start, end)).toBe('giraffe')
    expect(hit?.detail?.text.length).toBeLessThan(170)
    expect(await found(client, number)).toEqual(['request Zebra crossing'])
  })

  it('that nothing holds find what is spelt much like them', async () => {
    await consultant('Abdulrahman Alqahtani')
    await catchUp(world)
    const answer = await search(stranger, { q: 'Abdelrahman Alkahtani' })
    expect(answer).toMatchObject({ similar: true, items: [{ title: { text: 'Abdulrahman Alqahtani' } }] })
    await send('المحاسبة القانونية')
    expect(await search(client, { q: 'المحاصبة' })).toMatchObject({ similar: true, items: [{ kind: 'request' }] })
  })

  it('that are signs alone find nothing, and none breaks the query', async () => {
    for (const q of ['؟!', `'":*&|!()<->\\`, "a' | 'b", '%_', '½ ﷺ', '\u0000x'.slice(1)]) {
      expect(await search(stranger, { q })).toMatchObject({ next: null })
    }
    await expect(search(stranger, { q: '  ' })).rejects.toMatchObject({ code: 'invalid_input' })
  })

  it('go from page to page, each thing once', async () => {
    for (let count = 0; count < 7; count += 1) await send(`Pagination ${count}`)
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await search(client, { q: 'pagination', limit: 3, ...(cursor === undefined ? {} : { cursor }) })
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.next ?? undefined
    } while (cursor !== undefined)
    expect(new Set(seen).size).toBe(7)
    expect(seen).toHaveLength(7)
  })
})

describe('nobody finds what they may not see', () => {
  it('a request: its sides, whoever it is offered to for as long, and operators', async () => {
    const [first, second] = [await consultant('Huda Consultant'), await consultant('Karim Consultant')]
    const agent = await world.person({ roles: ['agent'] })
    const { id: requestId } = await send('Kangaroo question', first)
    const finders = async () => {
      const them = { client, first, second, stranger, agent, administrator }
      const names: string[] = []
      for (const [name, caller] of Object.entries(them))
        if ((await found(caller, 'kangaroo')).length > 0) names.push(name)
      return names
    }
    expect(await finders()).toEqual(['client', 'first', 'agent', 'administrator'])
    await declineOffer(first, { requestId, reason: 'no_time' })
    // At once, before the index has learnt of it.
    expect(await finders()).toEqual(['client', 'agent', 'administrator'])
    await catchUp(world)
    await pickUpRequest(second, { requestId })
    await catchUp(world)
    expect(await finders()).toEqual(['client', 'second', 'agent', 'administrator'])
    expect((await search(agent, { q: 'kangaroo' })).items[0]?.own).toBe(false)
    expect((await search(second, { q: 'kangaroo' })).items[0]?.own).toBe(true)
  })

  it('a ticket: its requester and operators, by what the requester may read', async () => {
    const agent = await world.person({ roles: ['agent'], name: 'Omar Haddad' })
    const requester = await world.person({ name: 'Wanda Wombat' })
    const report = {
      subject: 'Quokka page is slow',
      body: 'Since Sunday.',
      impact: 'hindered',
      language: 'en',
    } as const
    const { id: ticketId, number } = await openTicket(requester, report)
    await sendReply(agent, { ticketId, body: 'Please clear the platypus cache.' })
    await sendReply(requester, { ticketId, body: 'The echidna is gone.' })
    await addNote(agent, { ticketId, body: 'Looks like bandicoot trouble again.' })
    await catchUp(world)
    const title = 'ticket Quokka page is slow'
    for (const q of ['quokka', 'sunday', 'platypus', 'echidna', number, number.replace(/^T-\d+-0*/, '') + ' wombat'])
      for (const caller of [requester, agent, administrator]) expect(await found(caller, q)).toContain(title)
    for (const caller of [client, stranger]) expect(await found(caller, 'quokka')).toEqual([])
    for (const caller of [requester, agent, administrator]) expect(await found(caller, 'bandicoot')).toEqual([])
    expect((await search(requester, { q: 'quokka' })).items).toMatchObject([{ kind: 'ticket', own: true, number }])
    expect((await search(agent, { q: 'quokka' })).items[0]?.own).toBe(false)
    await assignTicket(agent, { ticketId })
    await updateProfile(requester, { name: 'Wanda Numbat' })
    await catchUp(world)
    expect(await found(agent, 'quokka numbat omar')).toEqual([title])
  })

  it('people: administrators alone, by name and address', async () => {
    const agent = await world.person({ roles: ['agent'] })
    const wanted = await world.person({ name: 'Ottoline Quill', email: 'quill@example.org' })
    await catchUp(world)
    expect(await found(administrator, 'ottoline')).toEqual(['person Ottoline Quill'])
    expect(await found(administrator, 'quill@example.org')).toEqual(['person Ottoline Quill'])
    for (const caller of [client, agent, wanted]) expect(await found(caller, 'ottoline')).toEqual([])
    await updateProfile(wanted, { name: 'Ottoline Brown' })
    await catchUp(world)
    expect(await found(administrator, 'brown')).toEqual(['person Ottoline Brown'])
  })

  it('consultants: who is in the directory, by profile and specialty in any language', async () => {
    const person = await consultant('Meryem Falcon')
    await writeProfile(person, {
      personId: person.actor.id,
      language: 'fr',
      headline: 'Avocate en droit maritime',
      biography: 'Navires et affrètements.',
    })
    await catchUp(world)
    expect(await found(client, 'affretement')).toEqual(['consultant Meryem Falcon'])
    expect(await found(client, 'falcon labour')).toEqual(['consultant Meryem Falcon'])
    await suspendPerson(administrator, { personId: person.actor.id })
    expect(await found(client, 'falcon')).toEqual([])
    await catchUp(world)
    expect(await found(client, 'falcon')).toEqual([])
  })

  it('specialties: those that can be chosen, by all their names, in the reader’s words', async () => {
    const name = { ar: 'الفلك', fr: 'Astronomie', en: 'Stargazing' }
    const { id: specialtyId } = await addSpecialty(administrator, { slug: 'stargazing', name })
    await catchUp(world)
    expect(await found(client, 'astronomie')).toEqual(['specialty الفلك'])
    expect(await found(stranger, 'فلك')).toEqual(['specialty Stargazing'])
    await retireSpecialty(administrator, { specialtyId })
    expect(await found(client, 'astronomie')).toEqual([])
  })

  it('what is about a specialty, by its new name once it is called otherwise', async () => {
    const person = await consultant('Nadia Renamed')
    const subject = 'Renamed, the question'
    await send(subject, person)
    const { specialtyId } = practice
    const name = { ar: 'قانون الفضاء', fr: 'Droit spatial', en: 'Spacefaring law' }
    await changeSpecialty(administrator, { specialtyId, name })
    await catchUp(world)
    expect((await found(client, 'spacefaring renamed')).toSorted()).toEqual([
      'consultant Nadia Renamed',
      `request ${subject}`,
    ])
  })

  it('visitors do not search, and people do not index', async () => {
    await expect(search(world.visitor, { q: 'law' })).rejects.toMatchObject({ code: 'unauthenticated' })
    const personId = client.actor.id
    for (const caller of [client, administrator]) {
      const denied = { code: 'forbidden' }
      await expect(indexSubjects(caller, { kind: 'person', ids: [personId] })).rejects.toMatchObject(denied)
      await expect(indexPerson(caller, { personId })).rejects.toMatchObject(denied)
      await expect(reindex(caller, { kind: 'person', after: null })).rejects.toMatchObject(denied)
    }
  })
})

it('is made anew from the domains, and comes to the same', async () => {
  const taker = await consultant('Nadia Rebuilt')
  const { id: requestId } = await send('Ostrich matters', taker)
  await acceptOffer(taker, { requestId })
  await openTicket(client, { subject: 'Ostrich page', body: 'It runs.', impact: 'no_harm', language: 'en' })
  await catchUp(world)
  const { database } = world.platform
  const all = () =>
    database
      .selectFrom('searchEntries')
      .select(['kind', 'subjectId', 'terms', 'spelling', 'visibleTo', 'visibleRoles'])
      .orderBy('kind')
      .orderBy('subjectId')
      .execute()
  await reindexAll(world.system)
  const before = await all()
  await database.deleteFrom('searchEntries').execute()
  expect(await found(taker, 'ostrich')).toEqual([])
  expect(await reindexAll(world.system)).toBe(before.length)
  expect(await all()).toEqual(before)
  expect(await found(taker, 'ostrich')).toEqual(['request Ostrich matters'])
})

it('finds by its indexes among many', async () => {
  const { database } = world.platform
  await sql`
    insert into search_entries (kind, subject_id, terms, spelling, visible_to, visible_roles, indexed_at)
    select 'request', gen_random_uuid(), to_tsvector('simple', md5(i::text) || ' ' || md5((i * 7)::text)), md5(i::text) || ' ' || md5((i * 3)::text),
      array[gen_random_uuid()], '{agent,administrator}', now()
    from generate_series(1, 20000) i`.execute(database)
  await sql`analyze search_entries`.execute(database)
  const words = await plansOf(database, (db) => entriesWithWords(db, client.actor, `('ostrich':*)`, null, 10))
  expect(words.join('\n')).toContain('search_entries_terms')
  expect(words.join('\n')).not.toContain('Seq Scan')
  const alike = await plansOf(database, (db) => entriesSpeltLike(db, stranger.actor, 'abdelrahman', 10))
  expect(alike.join('\n')).toMatch(/search_entries_(spelling|visible_to)/)
})
