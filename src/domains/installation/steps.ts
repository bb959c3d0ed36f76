import { z } from 'zod'
import { actorId } from '../../base/actor.ts'
import { present } from '../../base/errors.ts'
import { iso } from '../../base/time.ts'
import { action, type Context, view } from '../../platform/action.ts'
import { mayInstall } from './permissions.ts'
import { reopen, settle, settledSteps } from './queries.ts'
import { reopenStepInput, settleStepInput, type StepsView, steps, stepsView } from './schemas.ts'

async function stepsOf({ db }: Context): Promise<StepsView> {
  const settled = new Map((await settledSteps(db)).map((row) => [row.step, row]))
  const items = steps.map((step): StepsView['items'][number] => {
    const row = settled.get(step)
    if (row === undefined) return { step, state: 'open', settledAt: null, settledBy: null }
    const { settledAs, settledAt, settledBy, settledByName } = row
    return {
      step,
      state: z.enum(['done', 'left_out']).parse(settledAs),
      settledAt: iso(settledAt),
      settledBy: { id: settledBy, name: settledByName },
    }
  })
  return { items }
}

/** How far the first steps have come; they can be left and taken up again at any time. */
export const getSteps = view({
  name: 'installation.get-steps',
  input: z.object({}),
  output: stepsView,
  permit: mayInstall,
  run: (context) => stepsOf(context),
})

/** Notes that a step is done, or that it is left out on purpose. */
export const settleStep = action({
  name: 'installation.settle-step',
  input: settleStepInput,
  output: stepsView,
  permit: mayInstall,
  async run(context, settled) {
    await settle(context.db, settled, { at: context.now, by: present(actorId(context.actor)) })
    return stepsOf(context)
  },
})

export const reopenStep = action({
  name: 'installation.reopen-step',
  input: reopenStepInput,
  output: stepsView,
  permit: mayInstall,
  async run(context, { step }) {
    await reopen(context.db, step)
    return stepsOf(context)
  },
})
