import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import { createDatabase } from '../../platform/database/database.ts'
import { shipHelp, smallHelp } from '../../../test/factories/help.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { readArticle, readCategory, readHelp, vote } from './index.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
  await shipHelp(world)
})
afterAll(() => world.close())

const [first] = smallHelp.articles

describe('what is published', () => {
  it('is read by anybody, with the figures of the agreement in force', async () => {
    const article = await readArticle(world.visitor, { slug: 'first-answer', locale: 'ar' })
    expect(article).toMatchObject({
      title: 'متى يصلني الرد؟',
      language: 'ar',
      languages: ['ar', 'fr', 'en'],
      category: { slug: 'requests', title: 'الطلبات' },
      headings: [{ id: 's-إن-لم-يجب', level: 2 }],
      related: [{ slug: 'reset-password', title: 'نسيت كلمة المرور' }],
    })
    expect(article.html).toContain('خلال 4 ساعات عمل')
    expect(article.html).toContain('href="/ar/help/articles/reset-password"')
  })

  it('follows the agreement', async () => {
    await sql`insert into agreements (version, effective_at, clauses, calendar_id, reviewed_at)
      select 7, '2026-11-23T00:00:00Z', clauses || '{"C4": {"amount": 2, "unit": "businessHour"}}', calendar_id, reviewed_at
      from agreements where version = 1`.execute(world.platform.database)
    const said = async () => (await readArticle(world.visitor, { slug: 'first-answer', locale: 'en' })).html
    expect(await said()).toContain('within 4 business hours')
    world.clock.set('2026-11-23T06:00:00Z')
    expect(await said()).toContain('within 2 business hours')
    world.clock.set('2026-11-22T06:00:00Z')
  })

  it('is shown in another language where it has not been written in one’s own', async () => {
    const article = await readArticle(world.visitor, { slug: 'reset-password', locale: 'fr' })
    expect(article).toMatchObject({ language: 'en', languages: ['ar', 'en'], category: { title: 'Compte' } })
    const { categories } = await readHelp(world.visitor, { locale: 'fr' })
    expect(categories.map(({ slug, articles }) => [slug, articles.length])).toEqual([
      ['requests', 1],
      ['account', 1],
    ])
  })

  it('is not found where it is not', async () => {
    await expect(readArticle(world.visitor, { slug: 'none', locale: 'en' })).rejects.toThrow('not_found')
    await expect(readCategory(world.visitor, { category: 'none', locale: 'en' })).rejects.toThrow('not_found')
  })

  it('stays readable while the database is away', async () => {
    const away = { ...world.platform, database: createDatabase(world.url) }
    const reader = { ...world.visitor, platform: away }
    await readArticle(reader, { slug: 'first-answer', locale: 'en' })
    await away.database.destroy()
    const stopped = { ...away, database: Object.assign(createDatabase(world.url), { transaction: refuse }) }
    await expect(readHelp({ ...reader, platform: stopped }, { locale: 'en' })).rejects.toThrow('ECONNREFUSED')
    const known = { ...reader, platform: { ...away, database: Object.assign(away.database, { transaction: refuse }) } }
    expect((await readArticle(known, { slug: 'first-answer', locale: 'en' })).title).toBe('When do I get an answer?')
    expect((await readHelp(known, { locale: 'ar' })).categories).toHaveLength(2)
    await expect(readArticle(known, { slug: 'none', locale: 'en' })).rejects.toThrow('not_found')
    await stopped.database.destroy()
  })
})

function refuse(): never {
  throw Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' })
}

describe('what the product ships', () => {
  it('is taken in once, and again where it has changed', async () => {
    expect(await shipHelp(world)).toEqual({ texts: 0 })
    if (first === undefined || first.texts.en === undefined) throw new Error('the factory has no article')
    const better = { ...first, texts: { ...first.texts, en: { ...first.texts.en, title: 'When will I hear?' } } }
    const next = { ...smallHelp, digest: 'two', articles: [better, ...smallHelp.articles.slice(1)] }
    expect(await shipHelp(world, next)).toEqual({ texts: 1 })
    expect((await readArticle(world.visitor, { slug: 'first-answer', locale: 'en' })).title).toBe('When will I hear?')
  })

  it('leaves alone what somebody has written', async () => {
    const editor = await world.person({ roles: ['agent'] })
    const { database } = world.platform
    await database
      .updateTable('helpVersions')
      .set({ writtenBy: editor.actor.id })
      .where('language', '=', 'en')
      .execute()
    expect(await shipHelp(world, { ...smallHelp, digest: 'three' })).toEqual({ texts: 0 })
    expect((await readArticle(world.visitor, { slug: 'first-answer', locale: 'en' })).title).toBe('When will I hear?')
  })
})

describe('a voice', () => {
  it('counts once a reader, who may change their mind', async () => {
    const voter = '01890000-0000-7000-8000-000000000001'
    const about = { slug: 'first-answer', locale: 'en' } as const
    await vote(world.visitor, { ...about, voter, helpful: true, reason: 'missing' })
    await vote(world.visitor, { ...about, voter, helpful: false, reason: 'unclear', comment: ' Too short ' })
    const client = await world.person()
    await vote(client, { ...about, voter, helpful: true })
    const votes = await world.platform.database.selectFrom('helpVotes').selectAll().orderBy('votedAt').execute()
    expect(votes.map(({ voter: who, helpful, reason, comment }) => ({ who, helpful, reason, comment }))).toEqual([
      { who: voter, helpful: false, reason: 'unclear', comment: 'Too short' },
      { who: client.actor.id, helpful: true, reason: null, comment: null },
    ])
    await expect(vote(world.visitor, { ...about, helpful: true })).rejects.toThrow('invalid_input')
  })
})
