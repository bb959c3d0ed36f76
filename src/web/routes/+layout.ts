import type { LayoutLoad } from './$types'

/** What few have in the frame of their pages (the switch of duty, a rehearsal's clock) comes to them and nobody else. */
export const load: LayoutLoad = async ({ data }) => ({
  ...data,
  DutySwitch: data.duty === null ? null : (await import('#web/components/duty/DutySwitch.svelte')).default,
  RehearsalMenu:
    data.clock.rehearsal && data.person?.roles.includes('administrator') === true
      ? (await import('#web/components/RehearsalMenu.svelte')).default
      : null,
})
