import {
  noteUnanswered,
  readArticle,
  readCategory,
  readHelp,
  searchHelp,
  vote,
} from '../../src/domains/help-centre/index.ts'
import { everyone, row } from './row.ts'

const voter = '01890000-0000-7000-8000-000000000001'

export const helpCentreRows = [
  row(readHelp, everyone, { input: () => ({ locale: 'en' }) }),
  row(readCategory, everyone, { input: () => ({ category: 'requests', locale: 'en' }) }),
  row(readArticle, everyone, { input: () => ({ slug: 'first-answer', locale: 'en' }) }),
  row(searchHelp, everyone, { input: () => ({ q: 'answer', locale: 'en' }) }),
  row(noteUnanswered, everyone, { input: () => ({ q: 'zzyzx', locale: 'en' }) }),
  row(vote, everyone, { input: () => ({ slug: 'first-answer', locale: 'en', helpful: true, voter }) }),
]
