export type { HelpDocument, MarkedText, Section, SynonymGroup } from './document.ts'
export { type Passage, passages } from './passages.ts'
export { sectionsOf } from './sections.ts'
export { buildIndex, type HelpIndex, search, type SearchQuery, type SearchResult } from './search.ts'
