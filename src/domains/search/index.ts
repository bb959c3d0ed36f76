export { indexPerson } from './index-person.ts'
export { indexSubjects } from './index-subjects.ts'
export { reindex, reindexAll } from './reindex.ts'
export { search } from './search.ts'
