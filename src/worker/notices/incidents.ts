import { locales } from '../../base/locale.ts'
import { getPeople } from '../../domains/accounts/index.ts'
import { incidentUpdated, incidentWords } from '../../domains/incidents/index.ts'
import { whoSuffers } from '../../domains/support/index.ts'
import { tells, to } from './tell.ts'

/** What is said of an incident reaches whoever reported it, in their language where it was said in it (G5). */
export const incidentNotices = [
  tells(incidentUpdated, async (context, { incidentId, updateId, state }) => {
    const { title, said } = await incidentWords(context, { incidentId, updateId })
    const people = await getPeople(context, await whoSuffers(context, incidentId))
    return [...people.values()].flatMap(({ id, locale }) => {
      const inTheirs = (words: typeof title) =>
        [locale, ...locales].map((one) => words[one]).find((one) => one !== undefined) ?? ''
      const told = { incidentId, title: inTheirs(title), words: inTheirs(said) }
      return to(id, state === 'resolved' ? 'incident_over' : 'incident_updated', told)
    })
  }),
]
