import { search } from '../../src/domains/search/index.ts'
import { row, signedIn } from './row.ts'

/** Everybody searches; what each finds is tested beside the verb. */
export const searchRows = [row(search, signedIn, { input: () => ({ q: 'law' }) })]
