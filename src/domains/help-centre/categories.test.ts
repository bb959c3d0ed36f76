import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '../../../test/factories/consultations.ts'
import { shipHelp, smallHelp } from '../../../test/factories/help.ts'
import { createWorld, type World } from '../../../test/world.ts'
import type { Shipped } from './schemas.ts'
import {
  addCategory,
  changeArticle,
  changeCategory,
  createArticle,
  listCategories,
  listEdited,
  orderCategories,
  readArticle,
  readCategory,
  readHelp,
  removeCategory,
  restoreCategory,
} from './index.ts'

let world: World
let editor: Person
beforeAll(async () => {
  world = await createWorld()
  editor = await world.person({ roles: ['agent'] })
})
afterAll(() => world.close())

let upgrades = 0
/** A later version of the product, which says other things of the same categories. */
const upgrade = (change: Partial<Shipped>) => shipHelp(world, { ...smallHelp, ...change, digest: `u${upgrades++}` })

beforeEach(async () => {
  const { database } = world.platform
  for (const table of ['helpVersions', 'helpArticles', 'helpCategories'] as const)
    await database.deleteFrom(table).execute()
  await database.updateTable('helpState').set({ orderedAt: null }).execute()
  await upgrade({})
})

const inAll = (text: string) => ({ ar: `${text} ar`, fr: `${text} fr`, en: text })
const words = { title: inAll('Mine'), summary: inAll('My words'), icon: 'rocket' as const }
const seen = async () => (await readHelp(world.visitor, { locale: 'en' })).categories.map(({ title }) => title)
const edited = async () => (await listCategories(editor, {})).items
const slugs = async () => (await edited()).map(({ slug }) => slug)
const shippedLater = smallHelp.categories.map((one) => ({ ...one, title: inAll(`Later ${one.slug}`) }))

describe('the words of a category', () => {
  it('are those that are shipped until an editor writes others, which upgrades leave alone', async () => {
    await changeCategory(editor, { category: 'account', revision: 1, ...words })
    expect(await seen()).toEqual(['Requests', 'Mine'])
    await upgrade({ categories: shippedLater })
    expect(await seen()).toEqual(['Later requests', 'Mine'])
    expect((await readArticle(world.visitor, { slug: 'reset-password', locale: 'ar' })).category.title).toBe('Mine ar')
  })

  it('go back to what this version ships', async () => {
    await changeCategory(editor, { category: 'account', revision: 1, ...words })
    await upgrade({ categories: shippedLater })
    const restored = await restoreCategory(editor, { category: 'account', revision: 2 })
    expect(restored).toMatchObject({ title: inAll('Later account'), icon: 'shield', changed: false, restorable: false })
    await upgrade({})
    expect(await seen()).toEqual(['Requests', 'Account'])
  })

  it('are not written over by who had read an older revision', async () => {
    await changeCategory(editor, { category: 'account', revision: 1, ...words })
    const late = changeCategory(editor, { category: 'account', revision: 1, ...words, title: inAll('Late') })
    await expect(late).rejects.toThrow('conflict')
    expect(await seen()).toEqual(['Requests', 'Mine'])
  })
})

describe('the order', () => {
  it('is the editors’ once they have set it; what an upgrade adds comes last', async () => {
    await orderCategories(editor, { categories: ['account', 'requests'] })
    expect(await seen()).toEqual(['Account', 'Requests'])
    const more = { slug: 'more', title: inAll('More'), summary: inAll('More'), icon: 'timer' }
    await upgrade({ categories: [more, ...smallHelp.categories] })
    expect(await slugs()).toEqual(['account', 'requests', 'more'])
  })

  it('names every category once, or is refused', async () => {
    for (const categories of [['account'], ['account', 'account'], ['account', 'requests', 'none']])
      await expect(orderCategories(editor, { categories })).rejects.toThrow('conflict')
    expect(await slugs()).toEqual(['requests', 'account'])
  })
})

describe('a new category', () => {
  it('is there for editors at once, and for readers when something stands in it', async () => {
    await addCategory(editor, { slug: 'billing', ...words })
    expect(await slugs()).toEqual(['requests', 'account', 'billing'])
    expect(await seen()).toEqual(['Requests', 'Account'])
    const [article] = (await listEdited(editor, {})).items.filter(({ slug }) => slug === 'reset-password')
    await changeArticle(editor, { articleId: article?.id ?? '', category: 'billing', audience: ['everyone'] })
    expect(await seen()).toEqual(['Requests', 'Mine'])
  })

  it('has an address of its own', async () => {
    for (const slug of ['account', 'articles', 'search'])
      await expect(addCategory(editor, { slug, ...words })).rejects.toThrow('invalid_input')
  })
})

describe('a category that is removed', () => {
  it('gives its articles, and whoever comes to its address, to another', async () => {
    await expect(removeCategory(editor, { category: 'account' })).rejects.toThrow('invalid_input')
    await expect(removeCategory(editor, { category: 'account', moveTo: 'account' })).rejects.toThrow('invalid_input')
    await removeCategory(editor, { category: 'account', moveTo: 'requests' })
    const { slug, articles } = await readCategory(world.visitor, { category: 'account', locale: 'en' })
    expect({ slug, articles: articles.map((one) => one.slug) }).toEqual({
      slug: 'requests',
      articles: ['first-answer', 'reset-password'],
    })
    const place = { slug: 'x', category: 'account', audience: ['everyone' as const], language: 'en' as const }
    await expect(createArticle(editor, { ...place, title: 'X' })).rejects.toThrow('invalid_input')
  })

  it('leads on when that one is removed too', async () => {
    await addCategory(editor, { slug: 'billing', ...words })
    await removeCategory(editor, { category: 'account', moveTo: 'requests' })
    await removeCategory(editor, { category: 'requests', moveTo: 'billing' })
    expect((await readCategory(world.visitor, { category: 'account', locale: 'en' })).slug).toBe('billing')
  })

  it('is not brought back by an upgrade, whose articles go where its own went', async () => {
    await removeCategory(editor, { category: 'account', moveTo: 'requests' })
    const [, reset] = smallHelp.articles
    if (reset === undefined) throw new Error('the factory has one article')
    await upgrade({ articles: [...smallHelp.articles, { ...reset, slug: 'second-factor' }] })
    expect(await slugs()).toEqual(['requests'])
    const { category } = await readArticle(world.visitor, { slug: 'second-factor', locale: 'en' })
    expect(category.slug).toBe('requests')
  })

  it('comes back where it had been empty and an upgrade has articles for it', async () => {
    const empty = { slug: 'more', title: inAll('More'), summary: inAll('More'), icon: 'timer' }
    const categories = [...smallHelp.categories, empty]
    await upgrade({ categories })
    await removeCategory(editor, { category: 'more' })
    await upgrade({ categories })
    expect(await slugs()).toEqual(['requests', 'account'])
    await expect(readCategory(world.visitor, { category: 'more', locale: 'en' })).rejects.toThrow('not_found')
    const [, reset] = smallHelp.articles
    if (reset === undefined) throw new Error('the factory has one article')
    await upgrade({ categories, articles: [...smallHelp.articles, { ...reset, slug: 'fresh', category: 'more' }] })
    expect(await seen()).toEqual(['Requests', 'Account', 'More'])
  })

  it('leads nowhere in a circle when two are removed at once', async () => {
    const both = await Promise.allSettled([
      removeCategory(editor, { category: 'account', moveTo: 'requests' }),
      removeCategory(editor, { category: 'requests', moveTo: 'account' }),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await slugs()).toHaveLength(1)
  })
})
