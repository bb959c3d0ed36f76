import type { LayoutLoad } from './$types'

/** The switch of duty comes with the pages of those who have one, and of nobody else. */
export const load: LayoutLoad = async ({ data }) => ({
  ...data,
  DutySwitch: data.duty === null ? null : (await import('#web/components/duty/DutySwitch.svelte')).default,
})
