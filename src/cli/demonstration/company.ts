import { type Role, systemActor } from '../../base/actor.ts'
import { createPerson } from '../../domains/accounts/index.ts'
import {
  acceptDocument,
  addDocument,
  listSpecialties,
  planAbsence,
  seedSpecialties,
  startApplication,
  submitApplication,
  verifyConsultant,
  writeProfile,
} from '../../domains/consultants/index.ts'
import { uploadFile } from '../../domains/files/index.ts'
import type { Caller } from '../../platform/action.ts'
import type { Platform } from '../../platform/platform.ts'
import {
  applicant,
  clients,
  consultants,
  type DemonstrationConsultant,
  demonstrationPassword,
  type DemonstrationPerson,
  staff,
} from './people.ts'

export const everyone = { ...staff, ...clients, ...consultants, applicant }
export type Name = keyof typeof everyone

/** The people of the demonstration, each as the caller that they are, and the specialties by their slugs. */
export type Company = {
  as(name: Name): Caller
  idOf(name: Name): string
  specialty(slug: string): string
}

/** Makes the people, and has the consultants verified as real ones would be. */
export async function gather(platform: Platform): Promise<Company> {
  const caller = (actor: Caller['actor'], locale: Caller['locale']): Caller => ({
    platform,
    actor,
    requestId: 'demonstration',
    locale,
  })
  const system = caller(systemActor, platform.environment.DEFAULT_LOCALE)
  await seedSpecialties(system, {})
  const { items } = await listSpecialties(system, {})
  const specialties = new Map(items.map(({ slug, id }) => [slug, id]))
  const licensed = new Set(items.filter(({ licenceRequired }) => licenceRequired).map(({ slug }) => slug))
  const ids = new Map(
    await Promise.all(
      Object.entries(everyone).map(async ([name, { name: fullName, email, locale, timeZone, roles }]) => {
        // Whoever becomes a consultant begins as everybody does.
        const first: Role[] = roles.includes('consultant') ? ['client'] : roles
        const wish = { name: fullName, email, locale, timeZone, roles: first, password: demonstrationPassword }
        const { id } = await createPerson(system, wish)
        return [name, id] as const
      }),
    ),
  )
  const company: Company = {
    as(name) {
      const { roles, locale, timeZone }: DemonstrationPerson = everyone[name]
      return caller({ kind: 'person', id: company.idOf(name), roles, locale, timeZone }, locale)
    },
    idOf: (name) => found(ids, name),
    specialty: (slug) => found(specialties, slug),
  }
  for (const name of Object.keys(consultants) as (keyof typeof consultants)[]) {
    await apply(company, name, consultants[name], licensed)
    await verifyConsultant(company.as('noura'), { personId: company.idOf(name) })
  }
  await apply(company, 'applicant', applicant, licensed, false)
  return company
}

function found(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name)
  if (id === undefined) throw new Error(`the demonstration knows no ${name}`)
  return id
}

/** Somebody applies: what they do, who they are, and the papers that prove it. */
async function apply(
  company: Company,
  name: Name,
  { specialties, languages, loadLimit, headline, biography, locale }: DemonstrationConsultant,
  licensed: ReadonlySet<string>,
  reviewed = true,
): Promise<void> {
  const [me, personId] = [company.as(name), company.idOf(name)]
  const specialtyIds = specialties.map((slug) => company.specialty(slug))
  await startApplication(me, { specialtyIds, languages: [...languages], loadLimit })
  await writeProfile(me, { personId, language: locale, headline, biography })
  const expiresOn = (await me.platform.clock.now()).toZonedDateTimeISO('UTC').toPlainDate().add({ years: 2 }).toString()
  const papers = [null, ...specialties.filter((slug) => licensed.has(slug))]
  for (const slug of papers) {
    const { id: fileId } = await uploadFile(me, {
      name: `${slug ?? 'identity'}.pdf`,
      content: paper(slug ?? 'identity'),
    })
    const proof = slug === null ? null : company.specialty(slug)
    const kind = slug === null ? 'identity' : 'licence'
    const { documents } = await addDocument(me, { personId, kind, specialtyId: proof, fileId, expiresOn })
    const added = documents.find(({ file }) => file.id === fileId)
    if (reviewed && added !== undefined) {
      await acceptDocument(company.as('noura'), { documentId: added.id, expiresOn })
    }
  }
  await submitApplication(me, { personId })
}

/** A consultant who will be away next week. */
export async function goAway(company: Company, name: Name): Promise<void> {
  const me = company.as(name)
  const now = await me.platform.clock.now()
  const [from, to] = [now.add({ hours: 24 * 6 }).toString(), now.add({ hours: 24 * 11 }).toString()]
  await planAbsence(me, { personId: company.idOf(name), from, to })
}

/** A page that says what it stands for; a reader opens it. */
function paper(title: string): Uint8Array<ArrayBuffer> {
  const text = `BT /F1 18 Tf 60 760 Td (Demonstration: ${title}) Tj ET`
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${text.length}>>stream\n${text}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ]
  const body = objects.map((object, index) => `${index + 1} 0 obj${object}endobj\n`).join('')
  return new TextEncoder().encode(`%PDF-1.4\n${body}trailer<</Root 1 0 R/Size 6>>\n%%EOF\n`)
}
