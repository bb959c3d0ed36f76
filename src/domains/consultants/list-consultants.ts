import { toPage } from '../../base/page.ts'
import { view } from '../../platform/action.ts'
import { maySeeConsultants } from './permissions.ts'
import { toCard } from './profile.ts'
import { selectListed } from './queries/directory.ts'
import { consultantPage, directoryQuery } from './schemas.ts'

/** The directory: only the verified who are not suspended, by specialty and language if wished; newest people first. */
export const listConsultants = view({
  name: 'consultants.list-consultants',
  input: directoryQuery,
  output: consultantPage,
  permit: maySeeConsultants,
  run: async ({ db, now, locale }, { cursor, limit, ...filters }) => {
    const rows = await selectListed(db, { ...filters, after: cursor ?? null }, now, limit + 1)
    return toPage(
      rows,
      limit,
      ({ personId }) => personId,
      (row) => toCard(row, locale),
    )
  },
})
