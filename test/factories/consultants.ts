import type { PersonActor } from '../../src/base/actor.ts'
import type { Locale } from '../../src/base/locale.ts'
import {
  acceptDocument,
  addDocument,
  listSpecialties,
  seedSpecialties,
  startApplication,
  submitApplication,
  verifyConsultant,
} from '../../src/domains/consultants/index.ts'
import type { ConsultantRecord } from '../../src/domains/consultants/schemas.ts'
import type { Caller } from '../../src/platform/action.ts'
import { createWorld, type World } from '../world.ts'
import { upload } from './files.ts'

export type Person = Caller & { readonly actor: PersonActor }

type Wish = {
  specialties?: readonly string[]
  languages?: Locale[]
  loadLimit?: number
  name?: string
  locale?: Locale
  expiresOn?: string
  email?: string
  password?: string
}

/** A world with the default specialties, an administrator, and the steps of becoming a consultant. */
export type Directory = {
  readonly world: World
  readonly administrator: Person
  /** The id of a specialty, by its slug. */
  specialty(slug: string): string
  /** Has begun: nothing proven, nothing asked. */
  beginner(wish?: Wish): Promise<Person>
  /** Adds a document and has it accepted. */
  prove(person: Person, kind: 'identity' | 'licence', expiresOn: string, slug?: string): Promise<ConsultantRecord>
  /** Has proven everything and asked. */
  applicant(wish?: Wish): Promise<Person>
  verified(wish?: Wish): Promise<Person>
}

export const createDirectory = async (): Promise<Directory> => directoryIn(await createWorld())

export async function directoryIn(world: World): Promise<Directory> {
  const administrator = await world.person({ roles: ['administrator'] })
  await seedSpecialties(world.system, {})
  const { items } = await listSpecialties(world.visitor, {})
  const ids = new Map(items.map(({ slug, id }) => [slug, id]))
  const specialty = (slug: string): string => {
    const id = ids.get(slug)
    if (id === undefined) throw new Error(`no specialty ${slug}`)
    return id
  }
  const beginner = async (wish: Wish = {}) => {
    const { specialties = ['business-founding'], languages = ['en'], loadLimit = 5, expiresOn: _, ...who } = wish
    const person = await world.person(who)
    await startApplication(person, { specialtyIds: specialties.map(specialty), languages, loadLimit })
    return person
  }
  const prove: Directory['prove'] = async (person, kind, expiresOn, slug) => {
    const { id: fileId } = await upload(person)
    const specialtyId = slug === undefined ? null : specialty(slug)
    const { documents } = await addDocument(person, { personId: person.actor.id, kind, fileId, specialtyId })
    const documentId = documents.find((document) => document.file.id === fileId)?.id ?? ''
    return acceptDocument(administrator, { documentId, expiresOn })
  }
  const applicant = async (wish: Wish = {}) => {
    const person = await beginner(wish)
    const { missing } = await prove(person, 'identity', wish.expiresOn ?? '2030-01-01')
    for (const requirement of missing) {
      if (requirement.kind !== 'licence') continue
      const slug = items.find(({ id }) => id === requirement.specialtyId)?.slug ?? ''
      await prove(person, 'licence', wish.expiresOn ?? '2030-01-01', slug)
    }
    await submitApplication(person, { personId: person.actor.id })
    return person
  }
  return {
    world,
    administrator,
    specialty,
    beginner,
    prove,
    applicant,
    async verified(wish: Wish = {}) {
      const person = await applicant(wish)
      await verifyConsultant(administrator, { personId: person.actor.id })
      return person
    },
  }
}
