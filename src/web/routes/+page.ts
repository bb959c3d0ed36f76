import { waitingFor } from '#web/components/home/home.ts'
import type { PageLoad } from './$types'

/** Who one is decides what a home shows: charts, say, are not fetched for a client, and nothing of it for a visitor. */
export const load: PageLoad = async ({ data }) => {
  const { home, administered } = data
  if (home === null) {
    const { default: Landing } = await (administered ? import('./Landing.svelte') : import('./Beginning.svelte'))
    return { ...data, begin: { Landing } }
  }
  // Whoever only asks is told that nothing waits; others are not.
  const waits = waitingFor(home.agenda) > 0 || (home.consultant === null && home.operator === null)
  const unfinished = home.steps.some(({ state }) => state === 'open')
  const [{ default: Home }, Client, Consultant, Operator, Waiting, FirstSteps, Tour] = await Promise.all([
    import('#web/components/home/Home.svelte'),
    home.client && import('#web/components/home/ClientHome.svelte').then((part) => part.default),
    home.consultant && import('#web/components/home/ConsultantHome.svelte').then((part) => part.default),
    home.operator && import('#web/components/home/OperatorHome.svelte').then((part) => part.default),
    waits ? import('#web/components/home/Waiting.svelte').then((part) => part.default) : null,
    unfinished ? import('#web/components/installation/FirstSteps.svelte').then((part) => part.default) : null,
    home.tour ? import('#web/components/home/Tour.svelte').then((part) => part.default) : null,
  ])
  return { ...data, begin: { Home, parts: { Client, Consultant, Operator, Waiting, FirstSteps, Tour } } }
}
