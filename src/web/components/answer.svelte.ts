import { afterNavigate } from '$app/navigation'
import { page } from '$app/state'

/**
 * What the last form action of this page answered, until one goes elsewhere. Kit forgets it as soon as the page's data
 * are asked for anew, which any live event does: what was refused, or shown before saving, would vanish under a reader's
 * hands. Called while a component is set up.
 */
export function formAnswer(): { readonly now: unknown; forget(): void } {
  let kept = $state.raw<unknown>(page.form ?? undefined)
  $effect.pre(() => {
    if (page.form !== null && page.form !== undefined) kept = page.form
  })
  afterNavigate(() => {
    kept = page.form ?? undefined
  })
  return {
    get now() {
      return page.form ?? kept
    },
    forget() {
      kept = undefined
    },
  }
}
