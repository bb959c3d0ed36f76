import type { PageLoad } from './$types'

/** Who one is decides what a home shows: charts, say, are not fetched for a client, and nothing of it for a visitor. */
export const load: PageLoad = async ({ data }) => {
  const { home } = data
  if (home === null) return { ...data, begin: { Landing: (await import('./Landing.svelte')).default } }
  const [{ default: Home }, Client, Consultant, Operator] = await Promise.all([
    import('#web/components/home/Home.svelte'),
    home.client && import('#web/components/home/ClientHome.svelte').then((part) => part.default),
    home.consultant && import('#web/components/home/ConsultantHome.svelte').then((part) => part.default),
    home.operator && import('#web/components/home/OperatorHome.svelte').then((part) => part.default),
  ])
  return { ...data, begin: { Home, parts: { Client, Consultant, Operator } } }
}
