import {
  noteUnanswered,
  readArticle,
  readCategory,
  readHelp,
  searchHelp,
  vote,
} from '../../domains/help-centre/index.ts'
import { get, type Operation, post, put } from '../operation.ts'

export const helpCentreOperations: readonly Operation[] = [
  get('/help', readHelp, 'The help centre: categories with their articles'),
  get('/help/categories/{category}', readCategory, 'A category with its articles'),
  get('/help/articles/{slug}', readArticle, 'An article; its figures are those of the agreement in force'),
  get('/help/search', searchHelp, 'Articles that somebody means, best first, with marks'),
  post('/help/unanswered-searches', noteUnanswered, 'Notes what was looked for and not found, for those who write'),
  put('/help/articles/{slug}/vote', vote, 'Says whether an article helped, and if not, why'),
]
