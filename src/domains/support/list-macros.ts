import { view } from '../../platform/action.ts'
import { worksAtDesk } from './desk-permissions.ts'
import { allMacros } from './queries/macros.ts'
import { macroList, macroQuery } from './schemas/macros.ts'
import { viewMacro } from './view-macros.ts'

/** Prepared answers, by the reader's name for them. */
export const listMacros = view({
  name: 'support.list-macros',
  input: macroQuery,
  output: macroList,
  permit: worksAtDesk,
  run: async ({ db, locale }, { retired }) => ({
    items: (await allMacros(db, retired))
      .map(viewMacro)
      .toSorted((a, b) => a.name[locale].localeCompare(b.name[locale], locale)),
  }),
})
