import { stepsView } from '#domains/installation/schemas.ts'
import { reading } from '#web/page.ts'
import type { LayoutServerLoad } from './$types'

/** How far the first steps have come, for each of their pages. */
export const load: LayoutServerLoad = async (event) => {
  event.depends('wafa:installation')
  return {
    steps: (await reading(event).get('/installation/steps', stepsView)).items,
    within: '/administration/installation',
  }
}
