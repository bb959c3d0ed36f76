import type { Locale } from '../../src/base/locale.ts'
import { clients, consultants, type DemonstrationPerson, staff } from '../../src/cli/demonstration/people.ts'

/** What Lighthouse looks at: the pages that somebody sees first, each as who would see it. */
export type Measured = {
  readonly name: string
  readonly address: string
  readonly locale: Locale
  readonly who?: DemonstrationPerson
}

export const pages: readonly Measured[] = [
  { name: 'home', address: '/', locale: 'ar' },
  { name: 'sign-in', address: '/sign-in', locale: 'fr' },
  { name: 'directory', address: '/consultants', locale: 'ar', who: clients.sara },
  { name: 'new request', address: '/requests/new', locale: 'ar', who: clients.sara },
  { name: 'home of a client', address: '/', locale: 'ar', who: clients.sara },
  { name: 'home of a consultant', address: '/', locale: 'fr', who: consultants.amina },
  { name: 'home of an operator', address: '/', locale: 'en', who: staff.omar },
]
