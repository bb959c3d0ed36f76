import {
  getTexts,
  listEdited,
  listSynonyms,
  listUnanswered,
  noteUnanswered,
  saveDraft,
  takeInShipped,
} from '../../src/domains/help-centre/index.ts'
import type { Shipped } from '../../src/domains/help-centre/schemas.ts'
import type { World } from '../world.ts'
import type { Person } from './consultations.ts'
import { contents, upload } from './files.ts'

const inAll = (ar: string, fr: string, en: string) => ({ ar, fr, en })

/** A small help centre as a product would ship it: two categories, two articles, one of them without French. */
export const smallHelp: Shipped = {
  digest: 'one',
  categories: [
    {
      slug: 'requests',
      title: inAll('الطلبات', 'Demandes', 'Requests'),
      summary: inAll('كيف تطلب استشارة', 'Demander une consultation', 'How to ask for a consultation'),
      icon: 'messages-square',
    },
    {
      slug: 'account',
      title: inAll('الحساب', 'Compte', 'Account'),
      summary: inAll('الدخول والأمان', 'Accès et sécurité', 'Signing in and security'),
      icon: 'shield',
    },
  ],
  articles: [
    {
      slug: 'first-answer',
      category: 'requests',
      audience: ['client'],
      related: ['reset-password'],
      texts: {
        ar: {
          title: 'متى يصلني الرد؟',
          summary: 'ما يعد به المستشار الذي اخترته.',
          keywords: ['رد', 'موعد'],
          body: 'يجيب المستشار خلال {{C4}}.\n\n## إن لم يجب\n\nينتقل طلبك. اقرأ [عن الحساب](help:reset-password).',
        },
        fr: {
          title: 'Quand aurai-je une réponse ?',
          summary: 'Ce que promet le consultant choisi.',
          keywords: ['réponse'],
          body: 'Le consultant répond en {{C4}}.\n\n## Sans réponse\n\nVotre demande avance.',
        },
        en: {
          title: 'When do I get an answer?',
          summary: 'What the consultant you chose promises.',
          keywords: ['answer', 'deadline'],
          body: 'The consultant answers within {{C4}}.\n\n## If nobody answers\n\nYour request moves on. See [new request](/requests/new).',
        },
      },
    },
    {
      slug: 'reset-password',
      category: 'account',
      audience: ['everyone'],
      related: [],
      texts: {
        ar: { title: 'نسيت كلمة المرور', summary: 'اختر كلمة جديدة.', keywords: [], body: 'افتح صفحة الدخول.' },
        en: {
          title: 'I forgot my password',
          summary: 'Choose a new one.',
          keywords: [],
          body: 'Open the sign-in page.',
        },
      },
    },
  ],
  synonyms: [{ locale: 'en', words: ['password', 'passcode'] }],
}

export const shipHelp = (world: World, help: Shipped = smallHelp) => takeInShipped(world.system, help)

/** Something of each kind that those who write work with. */
export async function furnishHelp(world: World, { agent, administrator }: Record<'agent' | 'administrator', Person>) {
  await shipHelp(world)
  await noteUnanswered(world.visitor, { q: 'xyzzy plugh', locale: 'en' })
  const { items } = await listEdited(agent, {})
  const articleId = items.find(({ slug }) => slug === 'first-answer')?.id ?? ''
  const { published } = await getTexts(agent, { articleId, language: 'fr' })
  const words = { title: 'Réponse', summary: '', body: 'Sous peu.' }
  await saveDraft(agent, { articleId, language: 'fr', saved: 0, ...words })
  return {
    helpArticleId: articleId,
    helpVersionId: published?.versionId ?? '',
    helpSynonymId: (await listSynonyms(agent, {})).items[0]?.id ?? '',
    helpImages: {
      agent: (await upload(agent, 'page.png', contents.png)).id,
      administrator: (await upload(administrator, 'page.png', contents.png)).id,
    },
    unansweredId: (await listUnanswered(agent, {})).items[0]?.id ?? '',
  }
}
