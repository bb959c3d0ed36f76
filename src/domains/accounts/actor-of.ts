import { z } from 'zod'
import { type PersonActor, role } from '../../base/actor.ts'
import { locale } from '../../base/locale.ts'
import { dateCalendar, digits, hourCycle } from '../../base/manner.ts'
import type { Instant } from '../../base/time.ts'
import type { Database } from '../../platform/database/database.ts'
import { personById } from './queries/people.ts'
import { personOfSession } from './queries/sessions.ts'
import { noteTokenUse, personOfToken } from './queries/tokens.ts'
import { hashOfSecret } from './token.ts'

const person = z.object({
  id: z.uuid(),
  roles: z.array(role),
  locale,
  timeZone: z.string(),
  hourCycle,
  dateCalendar,
  digits,
})

/** Somebody as whoever asks, from the columns of `actorColumns`. */
export const toActor = (row: object): PersonActor => ({ kind: 'person', ...person.parse(row) })

/**
 * The actor behind a session's token, with the roles that they have at this moment; undefined when the session has
 * ended or its person is suspended. `at`: the machine's time. One query.
 */
export async function actorOfSession(db: Database, token: string, at: Instant): Promise<PersonActor | undefined> {
  const row = await personOfSession({ db }, token, at)
  return row === undefined ? undefined : { kind: 'person', ...person.parse(row), sessionId: row.sessionId }
}

/** The actor behind a personal token, narrowed to its scopes. One query, and once a minute another that notes its use. */
export async function actorOfToken(db: Database, secret: string, at: Instant): Promise<PersonActor | undefined> {
  const row = await personOfToken({ db }, hashOfSecret(secret), at)
  if (row === undefined) return undefined
  const { tokenId, scopes, lastUsedAt } = row
  if (lastUsedAt === null || at.since(lastUsedAt).total('minutes') >= 1) await noteTokenUse({ db }, tokenId, at)
  return { kind: 'person', ...person.parse(row), scopes }
}

/** Somebody as they would ask themselves, for what the platform does on their behalf; undefined for nobody. */
export async function actorOfPerson(db: { readonly db: Database }, id: string): Promise<PersonActor | undefined> {
  const row = await personById(db, id)
  return row === undefined || row.suspendedAt !== null ? undefined : toActor(row)
}
