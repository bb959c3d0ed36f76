import { search } from '../../domains/search/index.ts'
import { get, type Operation } from '../operation.ts'

export const searchOperations: Operation[] = [
  get('/search', search, 'Everything that one may see and that meets the words'),
]
