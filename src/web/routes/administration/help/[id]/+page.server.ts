import { error, redirect } from '@sveltejs/kit'
import { type Locale, locale } from '#base/locale.ts'
import { editedArticle, imageView, previewView, textsView, versionView } from '#domains/help-centre/schemas/editing.ts'
import { editedCategories } from '#domains/help-centre/schemas/categories.ts'
import { m } from '#messages'
import type { Api } from '#web/api.ts'
import { textOf } from '#web/entered.ts'
import { instantOf } from '#web/local-time.ts'
import { suggestedSlug } from '#web/help/suggested-slug.ts'
import { leaveWord, reading, submitting } from '#web/page.ts'
import { upload } from '#web/uploads.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

const languageOf = (asked: unknown, { locals }: Pick<RequestEvent, 'locals'>): Locale =>
  locale.safeParse(asked).data ?? locals.locale

/** `new` is an article that is not there yet. */
export const load: PageServerLoad = async (event) => {
  const ask = reading(event)
  const language = languageOf(event.url.searchParams.get('language'), event)
  const { id } = event.params
  const { items } = await ask.get('/help-centre/categories', editedCategories)
  const categories = items.map(({ slug, title }) => ({ slug, title: title[event.locals.locale] }))
  const { searchParams } = event.url
  if (id === 'new') {
    return { texts: null, language, categories, begun: begunFrom(searchParams) }
  }
  const texts = await ask.get(`/help-centre/articles/${id}/texts/${language}`, textsView)
  const version = searchParams.get('version')
  return {
    texts,
    language,
    categories,
    version: version === null ? null : await ask.get(`/help-centre/versions/${version}`, versionView),
  }
}

/** A draft may start from what was asked in vain. */
function begunFrom(searchParams: URLSearchParams) {
  const [title, unanswered] = [searchParams.get('title') ?? '', searchParams.get('unanswered') ?? '']
  return { title, unanswered, slug: unanswered === '' ? '' : suggestedSlug(title, `article-${unanswered.slice(-6)}`) }
}

/** Addresses of the interface: of the article, and of its text in the form's language. */
type Places = { readonly path: string; readonly text: string }

/** A form of an article in a language: what it does, and the word that it leaves. */
const deed = (
  word: () => string,
  run: (act: Api, form: FormData, at: Places, event: RequestEvent) => Promise<unknown>,
) =>
  ((event) =>
    submitting(event, async (act, form) => {
      const language = languageOf(form.get('language'), event)
      const path = `/help-centre/articles/${event.params.id}`
      await run(act, form, { path, text: `${path}/texts/${language}` }, event)
      leaveWord(event.cookies, word())
      redirect(303, `/administration/help/${event.params.id}?language=${language}`)
    })) satisfies Actions[string]

const listed = (text: string): string[] =>
  text
    .split(/[,،\s]+/)
    .map((word) => word.trim())
    .filter((word) => word !== '')
const keywords = (text: string): string[] =>
  text
    .split(/[,،\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')

export const actions: Actions = {
  create: (event) =>
    submitting(event, async (act, form, key) => {
      const unanswered = textOf(form, 'unansweredId')
      const body = {
        slug: textOf(form, 'slug'),
        title: textOf(form, 'title'),
        language: textOf(form, 'language'),
        category: textOf(form, 'category'),
        audience: form.getAll('audience'),
        unansweredId: unanswered === '' ? null : unanswered,
      }
      const { article, language } = await act.send('POST', '/help-centre/articles', body, textsView, { key })
      redirect(303, `/administration/help/${article.id}?language=${language}`)
    }),
  save: deed(m.help_saved, async (act, form, { text }) => {
    const body = {
      saved: textOf(form, 'saved'),
      title: textOf(form, 'title'),
      summary: textOf(form, 'summary').replaceAll(/\s+/g, ' '),
      keywords: keywords(textOf(form, 'keywords')),
      body: textOf(form, 'body').replaceAll('\r\n', '\n'),
    }
    await act.send('PUT', `${text}/draft`, body, textsView)
    if (textOf(form, 'then') === 'review') await act.send('PUT', `${text}/review`, undefined, textsView)
  }),
  withdraw: deed(m.help_saved, (act, _form, { text }) => act.send('DELETE', `${text}/review`, undefined, textsView)),
  publish: deed(m.help_published, (act, form, { text }, event) => {
    const at = textOf(form, 'at')
    const body = { at: at === '' ? null : instantOf(at, event.locals.timeZone) }
    return act.send('PUT', `${text}/publication`, body, textsView)
  }),
  restore: deed(m.help_restored, (act, form) =>
    act.send('PUT', `/help-centre/versions/${textOf(form, 'versionId')}/restoration`, undefined, textsView),
  ),
  verify: deed(m.help_saved, (act, _form, { path }) =>
    act.send('PUT', `${path}/verification`, undefined, editedArticle),
  ),
  archive: deed(m.help_saved, (act, form, { path }) =>
    act.send(textOf(form, 'archived') === 'true' ? 'DELETE' : 'PUT', `${path}/archival`, undefined, editedArticle),
  ),
  place: deed(m.help_saved, (act, form, { path }, event) => {
    const body = {
      category: textOf(form, 'category'),
      audience: form.getAll('audience'),
      related: listed(textOf(form, 'related')),
      ownerId: form.get('own') === null ? textOf(form, 'ownerId') || null : (event.locals.person?.id ?? error(401)),
    }
    return act.send('PUT', path, body, editedArticle)
  }),
  preview: (event) =>
    submitting(event, async (act, form) => {
      const body = { language: languageOf(form.get('language'), event), body: textOf(form, 'body') }
      return { preview: await act.send('POST', '/help-centre/previews', body, previewView) }
    }),
  image: (event) =>
    submitting(event, async (act, form) => {
      const file = form.get('file')
      const { id: fileId } = await upload(act, file ?? '')
      return { image: await act.send('POST', '/help-centre/images', { fileId }, imageView) }
    }),
}
