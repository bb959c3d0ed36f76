import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../../../test/factories/consultations.ts'
import { contents, upload } from '../../../test/factories/files.ts'
import { shipHelp, smallHelp } from '../../../test/factories/help.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { inTransaction } from '../../platform/action.ts'
import { differenceOf } from './difference.ts'
import {
  addImage,
  addSynonym,
  archiveArticle,
  askReview,
  changeArticle,
  createArticle,
  getTexts,
  getVersion,
  listEdited,
  listUnanswered,
  nextPublication,
  noteUnanswered,
  previewText,
  publishDue,
  publishText,
  readArticle,
  readImage,
  restoreVersion,
  saveDraft,
  searchHelp,
  takeInShipped,
  withdrawReview,
} from './index.ts'

let world: World
let writer: Person
let reviewer: Person
let articleId: string
beforeAll(async () => {
  world = await createWorld()
  writer = await world.person({ roles: ['agent'], name: 'Writer' })
  reviewer = await world.person({ roles: ['agent'], name: 'Reviewer' })
  await shipHelp(world)
  const { items } = await listEdited(writer, {})
  articleId = items.find(({ slug }) => slug === 'first-answer')?.id ?? ''
})
afterAll(() => world.close())

const here = { language: 'en' } as const
const words = { title: 'When do I hear?', summary: 'Soon.', keywords: ['hear'], body: 'Within {{C4}}.\n\nNew line.' }
const titleNow = async () => (await readArticle(world.visitor, { slug: 'first-answer', locale: 'en' })).title
const stateOf = async () =>
  (await listEdited(writer, {})).items
    .find(({ slug }) => slug === 'first-answer')
    ?.languages.map(({ language, state, drafting }) => `${language} ${state}${drafting ? ' +' : ''}`)

describe('a text', () => {
  it('is written aside, read by somebody else, and published', async () => {
    await saveDraft(writer, { articleId, ...here, saved: 0, ...words })
    expect(await titleNow()).toBe('When do I get an answer?')
    expect(await stateOf()).toEqual(['ar published', 'fr published', 'en published +'])
    expect((await listEdited(writer, { needs: 'outdated' })).items).toEqual([])
    await expect(publishText(reviewer, { articleId, ...here })).rejects.toThrow('forbidden')
    await askReview(writer, { articleId, ...here })
    expect((await listEdited(reviewer, { needs: 'in_review' })).items.map(({ slug }) => slug)).toEqual(['first-answer'])
    await expect(publishText(writer, { articleId, ...here })).rejects.toThrow('forbidden')
    world.clock.by({ minutes: 1 })
    const { published, versions } = await publishText(reviewer, { articleId, ...here })
    expect(published).toMatchObject({ number: 2, writtenBy: { name: 'Writer' } })
    expect(versions.map(({ number }) => number)).toEqual([2, 1])
    expect(await titleNow()).toBe('When do I hear?')
    expect(await stateOf()).toEqual(['ar outdated', 'fr outdated', 'en published'])
    const outdated = async () => (await listEdited(writer, { needs: 'outdated' })).items.map(({ slug }) => slug)
    expect(await outdated()).toEqual(['first-answer'])
  })

  it('is not overwritten by who had read an older saving', async () => {
    const { draft } = await saveDraft(writer, { articleId, ...here, saved: 0, ...words })
    await expect(saveDraft(reviewer, { articleId, ...here, saved: 0, ...words })).rejects.toThrow('conflict')
    await saveDraft(reviewer, { articleId, ...here, saved: draft?.saved ?? 0, ...words, title: 'Second' })
    await expect(saveDraft(writer, { articleId, ...here, saved: 1, ...words })).rejects.toThrow('conflict')
    expect((await getTexts(writer, { articleId, ...here })).draft).toMatchObject({ title: 'Second', saved: 2 })
  })

  it('is published when its time comes, unless it is taken back', async () => {
    const at = '2026-11-22T09:00:00Z'
    const administrator = await world.person({ roles: ['administrator'] })
    await publishText(administrator, { articleId, ...here, at })
    await withdrawReview(writer, { articleId, ...here })
    expect(await nextPublication(world.platform)).toBeNull()
    await publishText(administrator, { articleId, ...here, at })
    expect((await nextPublication(world.platform))?.toString()).toBe(at)
    const due = () => inTransaction(world.system, 'action', (context) => publishDue.within(context, {}))
    expect(await due()).toEqual({ published: 0 })
    world.clock.set('2026-11-22T09:00:30Z')
    expect(await due()).toEqual({ published: 1 })
    expect(await titleNow()).toBe('Second')
    const { published } = await getTexts(writer, { articleId, ...here })
    expect(published?.publishedAt).toBe('2026-11-22T09:00:00.000Z')
  })

  it('can be what it was before', async () => {
    const { versions } = await getTexts(writer, { articleId, ...here })
    const first = versions.at(-1)?.versionId ?? ''
    const { difference } = await getVersion(writer, { versionId: first })
    expect(difference.filter(({ kind }) => kind === 'added').map(({ text }) => text)).toContain('New line.')
    const { draft } = await restoreVersion(writer, { versionId: first })
    expect(draft).toMatchObject({ number: 4, title: 'When do I get an answer?' })
  })

  it('is warned of where it promises what nobody has agreed to', async () => {
    const body = 'We answer in 5 minutes, or {{C4}}, or {{C99}}. See [this](help:none) and [that](help:reset-password).'
    const { html, warnings } = await previewText(writer, { language: 'en', body })
    expect(warnings).toEqual({ strayFigures: ['5 minutes'], unknownFigures: ['C99'], unknownLinks: ['none'] })
    expect(html).toContain('or 4 business hours, or {{C99}}')
  })
})

describe('an article', () => {
  it('is begun from what was looked for in vain, and found once it is published', async () => {
    const about = { q: 'مزامنة التقويم', locale: 'ar' } as const
    expect(await noteUnanswered(world.visitor, about)).toEqual({ noted: true })
    await noteUnanswered(world.visitor, { ...about, q: 'مزامنه  التقويم' })
    const [asked] = (await listUnanswered(writer, {})).items
    expect(asked).toMatchObject({ language: 'ar', times: 2 })
    const made = await createArticle(writer, {
      slug: 'calendar-sync',
      category: 'account',
      audience: ['everyone'],
      language: 'ar',
      title: 'مزامنة التقويم',
      unansweredId: asked?.id ?? null,
    })
    expect(made.article).toMatchObject({ slug: 'calendar-sync', owner: { name: 'Writer' } })
    expect((await listUnanswered(writer, {})).items).toEqual([])
    const where = { articleId: made.article.id, language: 'ar' } as const
    await askReview(writer, where)
    await publishText(reviewer, where)
    const { items } = await searchHelp(world.visitor, about)
    expect(items.map(({ slug }) => slug)).toContain('calendar-sync')
    expect(await noteUnanswered(world.visitor, about)).toEqual({ noted: false })
    const again = { slug: 'calendar-sync', category: 'account', audience: ['everyone' as const], title: 'x' }
    await expect(createArticle(writer, { ...again, language: 'ar' })).rejects.toThrow('invalid_input')
    await expect(createArticle(writer, { ...again, slug: 'y', category: 'z', language: 'ar' })).rejects.toThrow(
      'invalid_input',
    )
  })

  it('leaves the pages without being lost, and is left alone by what the product ships', async () => {
    await changeArticle(writer, { articleId, category: 'account', audience: ['client'], related: [] })
    await archiveArticle(writer, { articleId })
    await expect(readArticle(world.visitor, { slug: 'first-answer', locale: 'en' })).rejects.toThrow('not_found')
    expect((await listEdited(writer, { needs: 'archived' })).items).toHaveLength(1)
    await takeInShipped(world.system, { ...smallHelp, digest: 'later' })
    await expect(readArticle(world.visitor, { slug: 'first-answer', locale: 'en' })).rejects.toThrow('not_found')
  })

  it('shows images of its own, and no other file', async () => {
    const { id: fileId } = await upload(writer, 'page.png', contents.png)
    await expect(readImage(world.visitor, { fileId })).rejects.toThrow('not_found')
    const { url } = await addImage(writer, { fileId })
    expect(url).toBe(`/api/v1/help/images/${fileId}`)
    expect((await readImage(world.visitor, { fileId })).mediaType).toBe('image/png')
    const { id: document } = await upload(writer)
    await expect(addImage(writer, { fileId: document })).rejects.toThrow('invalid_input')
  })
})

it('finds by synonyms that administrators set', async () => {
  const administrator = await world.person({ roles: ['administrator'] })
  const found = async () =>
    (await searchHelp(world.visitor, { q: 'sesame', locale: 'en' })).items.map(({ slug }) => slug)
  expect(await found()).not.toContain('reset-password')
  await addSynonym(administrator, { language: 'en', words: ['sesame', 'password'] })
  expect(await found()).toContain('reset-password')
})

it('tells how one text becomes another', () => {
  const lines = differenceOf('a\nb\nc', 'a\nx\nc\nd').map(({ kind, text }) => `${kind[0]} ${text}`)
  expect(lines).toEqual(['s a', 'r b', 'a x', 's c', 'a d'])
})

it('finds for somebody, where that is asked, what is written for them', async () => {
  const consultant = await world.person({ roles: ['consultant'] })
  const client = await world.person({ roles: ['client'] })
  const { items } = await listEdited(writer, {})
  const id = items.find(({ slug }) => slug === 'reset-password')?.id ?? ''
  await changeArticle(writer, { articleId: id, category: 'account', audience: ['client'], related: [] })
  const found = async (who: Person, own: boolean) =>
    (await searchHelp(who, { q: 'password', locale: 'en', own })).items.map(({ slug }) => slug)
  expect(await found(client, true)).toContain('reset-password')
  expect(await found(consultant, true)).toEqual([])
  expect(await found(consultant, false)).toContain('reset-password')
})
