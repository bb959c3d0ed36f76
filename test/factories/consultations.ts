import type { PersonActor, Role } from '../../src/base/actor.ts'
import { newId } from '../../src/base/ids.ts'
import type { Locale } from '../../src/base/locale.ts'
import { sendRequest } from '../../src/domains/consultations/index.ts'
import type { RequestView } from '../../src/domains/consultations/schemas.ts'
import type { Caller } from '../../src/platform/action.ts'
import type { World } from '../world.ts'

export type Person = Caller & { readonly actor: PersonActor }

type ConsultantWish = {
  specialtyId?: string
  languages?: Locale[]
  loadLimit?: number
  verifiedUntil?: string
  roles?: Role[]
  name?: string
  email?: string
  password?: string
  locale?: Locale
}
/** What differs from a request of the practice's specialty, in English. */
type RequestWish = Partial<Parameters<typeof sendRequest>[1]>

/** Two specialties, a child and the parent above it, with people who ask and people who are asked. */
export type Practice = {
  readonly specialtyId: string
  readonly parentId: string
  readonly otherId: string
  consultant(wish?: ConsultantWish): Promise<Person>
  sendDirect(client: Caller, to: Person, wish?: RequestWish): Promise<RequestView>
  sendToBoard(client: Caller, wish?: RequestWish): Promise<RequestView>
}

export async function createPractice(world: World): Promise<Practice> {
  const { database, clock } = world.platform
  const administrator = await world.person({ roles: ['administrator'] })
  const now = await clock.now()
  const specialty = async (slug: string, parentId: string | null) => {
    const name = JSON.stringify({ ar: `${slug} ع`, fr: `${slug} fr`, en: `${slug} en` })
    const row = { id: newId(now), slug: `${slug}-${newId(now)}`, parentId, name, position: 1, retiredAt: null }
    await database.insertInto('specialties').values(row).execute()
    return row.id
  }
  const parentId = await specialty('law', null)
  const specialtyId = await specialty('labour', parentId)
  const otherId = await specialty('cooking', null)
  const asked = { subject: 'End of service', body: 'How is the award computed?', language: 'en' } as const
  return {
    specialtyId,
    parentId,
    otherId,
    async consultant(wish: ConsultantWish = {}) {
      const { languages = ['en'], loadLimit = 5, verifiedUntil = '2030-01-01T00:00:00Z' } = wish
      const { roles = ['client', 'consultant'], specialtyId: _, ...who } = wish
      const person = await world.person({ roles, ...who })
      await database
        .insertInto('consultants')
        .values({
          personId: person.actor.id,
          profiles: '{}',
          languages,
          loadLimit,
          startedAt: now,
          awaitingSince: null,
          lastDecision: 'verified',
          verifiedAt: now,
          verifiedBy: administrator.actor.id,
          verificationExpiresOn: verifiedUntil.slice(0, 10),
          verifiedUntil: Temporal.Instant.from(verifiedUntil),
          warnedDays: null,
        })
        .execute()
      await database
        .insertInto('consultantSpecialties')
        .values({
          personId: person.actor.id,
          specialtyId: wish.specialtyId ?? specialtyId,
          addedAt: now,
          confirmedAt: now,
        })
        .execute()
      return person
    },
    sendDirect: (client, to, wish = {}) =>
      sendRequest(client, {
        specialtyId,
        ...asked,
        routing: 'direct',
        consultantId: to.actor.id,
        fallback: 'board',
        ...wish,
      }),
    sendToBoard: (client, wish = {}) => sendRequest(client, { specialtyId, ...asked, routing: 'board', ...wish }),
  }
}
