import { type Locale, locales } from '#base/languages.ts'
import type { EditedArticle, TextView } from '#domains/help-centre/schemas/editing.ts'
import { textStates } from '#domains/help-centre/schemas/editing.ts'
import type { ArticleInShort, CategoryView, HelpHit } from '#domains/help-centre/schemas.ts'
import { m } from '#messages'
import { id, moments } from './facts.ts'

export const articles = (now: number): readonly ArticleInShort[] =>
  (['ar', 'fr', 'en'] as const).map((language, index) => ({
    slug: `sample-${index}`,
    title: m.design_subject_value(),
    summary: m.design_empty_text(),
    languages: ['ar', 'fr', 'en'],
    language,
    audience: ['everyone'],
    changedAt: moments(now)(-48),
  }))

export const categories = (now: number): readonly CategoryView[] => [
  {
    slug: 'requests',
    title: m.design_subject_value(),
    summary: m.design_empty_text(),
    icon: 'inbox',
    articles: [...articles(now)],
  },
]

/** As the search finds them for a reader of `language`. */
export const hits = (language: Locale): readonly HelpHit[] =>
  [0, 1].map((index) => ({
    slug: `sample-${index}`,
    locale: language,
    title: { text: m.design_subject_value(), marks: [[0, 6]] },
    excerpt: { text: m.design_empty_text(), marks: [[0, 4]] },
    category: m.design_law(),
  }))

/** Two articles, whose languages are in all the states that a text may have. */
export const languageStates = (): readonly EditedArticle['languages'][] =>
  [textStates.slice(0, 3), textStates.slice(3)].map((states, drafting) =>
    states.map((state, index) => ({ language: locales[index] ?? 'ar', state, drafting: index === drafting })),
  )

export const text = (now: number): TextView => ({
  versionId: id(800),
  number: 3,
  saved: 2,
  title: m.design_subject_value(),
  summary: m.design_empty_text(),
  keywords: [m.design_law()],
  body: `## ${m.design_card()}\n\n${m.design_dialog_text()}\n\n- **${m.design_primary()}**\n- ${m.design_secondary()}`,
  writtenBy: null,
  changedAt: moments(now)(-24),
  reviewAskedAt: null,
  publishAt: null,
  publishedAt: null,
  supersededAt: null,
})

/** What an article's text can be made of. */
export const articleHtml = (): string => {
  const words = m.design_dialog_text()
  return [
    `<h2 id="sample-heading">${m.design_card()}</h2><p>${words} <strong>${m.design_primary()}</strong>.</p>`,
    `<ol><li>${words}</li><li>${words}</li></ol><blockquote><p>${words}</p></blockquote>`,
    `<table><thead><tr><th>${m.design_column_client()}</th><th>${m.design_column_due()}</th></tr></thead>`,
    `<tbody><tr><td>${m.design_person()}</td><td>4</td></tr></tbody></table><pre><code>npx wafa start</code></pre>`,
  ].join('')
}
