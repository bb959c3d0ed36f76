import {
  discardImport,
  getImport,
  listImportRecords,
  listImports,
  prepareImport,
  startImport,
} from '../../domains/import/index.ts'
import { del, get, type Operation, put } from '../operation.ts'

const one = '/imports/{importId}'

/** Tickets, people and replies of other desks; a file itself comes by a route beside. */
export const importOperations: readonly Operation[] = [
  get('/imports', listImports, 'Files that were imported, or are to be (administrators)'),
  get(one, getImport, 'How far an import has come, and what would happen'),
  get(`${one}/records`, listImportRecords, 'What would happen with each thing that the file says, and what has'),
  put(`${one}/settings`, prepareImport, 'Read it so, to say what would happen'),
  put(`${one}/start`, startImport, 'Do what the dry run said'),
  del(one, discardImport, 'Put the file away; what was imported stays'),
]
