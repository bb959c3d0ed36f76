import {
  addCategory,
  addImage,
  addSynonym,
  archiveArticle,
  askReview,
  changeArticle,
  changeCategory,
  changeSynonym,
  createArticle,
  getTexts,
  getVersion,
  listCategories,
  listEdited,
  listSynonyms,
  listUnanswered,
  noteUnanswered,
  orderCategories,
  previewText,
  publishText,
  readArticle,
  readCategory,
  readHelp,
  removeCategory,
  removeSynonym,
  restoreCategory,
  restoreVersion,
  saveDraft,
  searchHelp,
  settleUnanswered,
  unarchiveArticle,
  verifyArticle,
  vote,
  withdrawReview,
} from '../../src/domains/help-centre/index.ts'
import { administrators, everyone, type Input, operators, row } from './row.ts'

const voter = '01890000-0000-7000-8000-000000000001'
const anArticle: Input = ({ helpArticleId }) => ({ articleId: helpArticleId })
/** In French `agent` has a draft. */
const aText: Input = (scene, who) => ({ ...anArticle(scene, who), language: 'fr' })
const aVersion: Input = ({ helpVersionId }) => ({ versionId: helpVersionId })
const aSynonym: Input = ({ helpSynonymId }) => ({ synonymId: helpSynonymId })
const words = { language: 'en', words: ['deadline', 'due date'] }
const inAll = (text: string) => ({ ar: text, fr: text, en: text })
const categoryWords = { title: inAll('Title'), summary: inAll('Summary'), icon: 'timer' }
const place = { category: 'account', audience: ['client'] }

export const helpCentreRows = [
  row(readHelp, everyone, { input: () => ({ locale: 'en' }) }),
  row(readCategory, everyone, { input: () => ({ category: 'requests', locale: 'en' }) }),
  row(readArticle, everyone, { input: () => ({ slug: 'first-answer', locale: 'en' }) }),
  row(searchHelp, everyone, { input: () => ({ q: 'answer', locale: 'en' }) }),
  row(noteUnanswered, everyone, { input: () => ({ q: 'zzyzx', locale: 'en' }) }),
  row(vote, everyone, { input: () => ({ slug: 'first-answer', locale: 'en', helpful: true, voter }) }),
  row(listEdited, operators),
  row(getTexts, operators, { input: aText }),
  row(createArticle, operators, { input: () => ({ ...place, slug: 'new-one', language: 'en', title: 'New' }) }),
  row(changeArticle, operators, { input: (scene, who) => ({ ...anArticle(scene, who), ...place }) }),
  row(verifyArticle, operators, { input: anArticle }),
  row(archiveArticle, operators, { input: anArticle }),
  row(unarchiveArticle, operators, { input: anArticle }),
  row(saveDraft, operators, {
    input: (scene, who) => ({ ...aText(scene, who), saved: 1, title: 'T', summary: '', body: 'B' }),
  }),
  row(askReview, operators, { input: aText }),
  row(withdrawReview, operators, { input: aText }),
  // The agent wrote it; an administrator answers for what they publish.
  row(publishText, administrators, { input: aText }),
  row(getVersion, operators, { input: aVersion }),
  row(restoreVersion, operators, { input: aVersion }),
  row(previewText, operators, { input: () => ({ language: 'en', body: 'Within {{C4}}.' }) }),
  row(addImage, operators, { input: ({ helpImages }, who) => ({ fileId: helpImages[who] ?? helpImages.agent }) }),
  row(listCategories, operators),
  row(addCategory, operators, { input: () => ({ slug: 'added', ...categoryWords }) }),
  row(changeCategory, operators, { input: () => ({ category: 'account', revision: 1, ...categoryWords }) }),
  row(restoreCategory, operators, { input: () => ({ category: 'account', revision: 1 }) }),
  row(orderCategories, operators, { input: () => ({ categories: ['account', 'requests'] }) }),
  row(removeCategory, operators, { input: () => ({ category: 'account', moveTo: 'requests' }) }),
  row(listSynonyms, operators),
  row(addSynonym, administrators, { input: () => words }),
  row(changeSynonym, administrators, { input: (scene, who) => ({ ...aSynonym(scene, who), ...words }) }),
  row(removeSynonym, administrators, { input: aSynonym }),
  row(listUnanswered, operators),
  row(settleUnanswered, operators, { input: ({ unansweredId }) => ({ unansweredId }) }),
]
