import type { PageServerData } from '../../routes/$types'
import type FirstSteps from '../installation/FirstSteps.svelte'
import type ClientHome from './ClientHome.svelte'
import type ConsultantHome from './ConsultantHome.svelte'
import type OperatorHome from './OperatorHome.svelte'
import type Tour from './Tour.svelte'
import type Waiting from './Waiting.svelte'

export type HomeData = NonNullable<PageServerData['home']>
export type ClientData = NonNullable<HomeData['client']>
export type ConsultantData = NonNullable<HomeData['consultant']>
export type OperatorData = NonNullable<HomeData['operator']>

/** What a home is put together of, by role: fetched for those who have it. */
export type HomeParts = {
  readonly Client: typeof ClientHome | null
  readonly Consultant: typeof ConsultantHome | null
  readonly Operator: typeof OperatorHome | null
  readonly Waiting: typeof Waiting | null
  /** Until it is put away. */
  readonly Tour: typeof Tour | null
  /** Of an installation whose first steps are not all done, for its administrators. */
  readonly FirstSteps: typeof FirstSteps | null
}

/** How much waits for the reader's word. */
export const waitingFor = ({ choices, proposals, calls, completions }: HomeData['agenda']): number =>
  choices.length + proposals.length + calls.length + completions.length
