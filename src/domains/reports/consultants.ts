import { iso } from '../../base/time.ts'
import { type Context, view } from '../../platform/action.ts'
import { consultantsToFind } from '../consultants/index.ts'
import { answersOf } from './answers.ts'
import { few, quantile, recordDays } from './figures.ts'
import { maySeeFiguresOfConsultants } from './permissions.ts'
import { starsOf } from './queries/consultants.ts'
import { type ConsultantFigures, consultantsQuery, consultantsReport } from './schemas.ts'

/**
 * How consultants of the directory answer (C4: of their latest offers, in business hours) and how clients rate them.
 * What rests on too few is null: a number would say more than is known. Whoever is not in the directory is left out.
 */
export const reportConsultants = view({
  name: 'reports.consultants',
  input: consultantsQuery,
  output: consultantsReport,
  permit: maySeeFiguresOfConsultants,
  async run(context, { ids }) {
    const listed = (await consultantsToFind(context, ids)).map(({ id }) => id)
    return { items: await figuresOf(context, listed) }
  },
})

const since = ({ now }: Context) => now.subtract({ hours: recordDays * 24 })

async function figuresOf(context: Context, ids: readonly string[]): Promise<ConsultantFigures[]> {
  const answers = await answersOf(context, ids, since(context))
  const stars = await starsOf(context.db, ids)
  return ids.map((consultantId) => {
    const { offered, hours } = answers(consultantId)
    const rated = stars.find((row) => row.consultantId === consultantId)
    return {
      consultantId,
      from: iso(since(context)),
      offered,
      answered: hours.length,
      usualAnswer: hours.length < few ? null : quantile(hours, 0.5),
      ratings: rated?.count ?? 0,
      stars: rated?.average ?? null,
    }
  })
}
