import {
  discardImport,
  getImport,
  listImportRecords,
  listImports,
  prepareImport,
  startImport,
} from '../../src/domains/import/index.ts'
import { administrators, row } from './row.ts'
import type { Scene } from './scene.ts'

const one = ({ importId }: Scene) => ({ importId })

/** Files of other desks make people and tickets: that is for administrators alone. */
export const importRows = [
  row(listImports, administrators),
  row(getImport, administrators, { input: one }),
  row(listImportRecords, administrators, { input: one }),
  row(prepareImport, administrators, {
    input: (scene) => ({ ...one(scene), format: 'zendesk', source: 'old', rows: 'tickets', columns: {} }),
  }),
  row(startImport, administrators, { input: one }),
  row(discardImport, administrators, { input: one }),
]
