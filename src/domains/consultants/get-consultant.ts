import { z } from 'zod'
import { present } from '../../base/errors.ts'
import { id } from '../../base/ids.ts'
import { view } from '../../platform/action.ts'
import { maySeeConsultants } from './permissions.ts'
import { toProfile } from './profile.ts'
import { findListed } from './queries/directory.ts'
import { consultantProfile } from './schemas.ts'

/** A consultant as clients see them. Throws `not_found` for whoever is not verified, or is suspended. */
export const getConsultant = view({
  name: 'consultants.get-consultant',
  input: z.object({ personId: id }),
  output: consultantProfile,
  permit: maySeeConsultants,
  run: async ({ db, now, locale }, { personId }) => toProfile(present(await findListed(db, personId, now)), locale),
})
