import { actorId, role } from '../../base/actor.ts'
import { present } from '../../base/errors.ts'
import type { Locale } from '../../base/locale.ts'
import { action, asSystem, type Context, view } from '../../platform/action.ts'
import { invitePerson, peopleByEmail, setRoles } from '../accounts/index.ts'
import { alreadyConsultants, listSpecialties, prepareApplication } from '../consultants/index.ts'
import { installationOf } from './get-installation.ts'
import { mayInstall } from './permissions.ts'
import { settle } from './queries.ts'
import { readRoster } from './roster.ts'
import { invitedView, rosterInput, type RosterLine, type RosterView, rosterView } from './schemas.ts'

type Line = RosterView['lines'][number]

async function rosterOf(context: Context, table: string): Promise<RosterView> {
  const { items: specialties } = await listSpecialties.within(context, {})
  const { lines, ...rest } = readRoster(table, specialties)
  const people = await peopleByEmail(
    context,
    lines.map(({ email }) => email),
  )
  const ids = new Map(people.map(({ email, id }) => [email, id]))
  const consultants = await alreadyConsultants(context, [...ids.values()])
  const stateOf = ({ email, faults }: RosterLine): Line['state'] => {
    const personId = ids.get(email)
    if (personId !== undefined && consultants.has(personId)) return 'there'
    if (faults.length > 0) return 'faulty'
    return personId === undefined ? 'new' : 'known'
  }
  return { ...rest, lines: lines.map((line) => ({ ...line, state: stateOf(line) })) }
}

/** What a table of consultants says, line by line, and what is wrong with it. Nothing is made. */
export const previewConsultants = view({
  name: 'installation.preview-consultants',
  input: rosterInput,
  output: rosterView,
  permit: mayInstall,
  run: (context, { table }) => rosterOf(context, table),
})

/**
 * Makes and invites whoever is right in the table and not there yet; the others stay as they are. The same table sent
 * again makes nobody twice: correct what was wrong and send it all.
 */
export const inviteConsultants = action({
  name: 'installation.invite-consultants',
  input: rosterInput,
  output: invitedView,
  permit: mayInstall,
  async run(context, { table }) {
    const { lines } = await rosterOf(context, table)
    const of = (state: Line['state']) => lines.filter((line) => line.state === state)
    const offered = await installationOf(context)
    for (const line of of('new')) await invite(context, line, offered)
    for (const line of of('known')) await join(context, line)
    if (of('new').length + of('known').length > 0) {
      const by = { at: context.now, by: present(actorId(context.actor)) }
      await settle(context.db, { step: 'consultants', as: 'done' }, by)
    }
    return {
      invited: of('new').length,
      joined: of('known').length,
      there: of('there').length,
      roster: await rosterOf(context, table),
    }
  },
})

type Offered = { readonly languages: readonly Locale[]; readonly defaultLanguage: Locale }

async function invite(context: Context, line: Line, { languages, defaultLanguage }: Offered): Promise<void> {
  const { name, email } = line
  const locale = line.languages.find((one) => languages.includes(one)) ?? defaultLanguage
  const { id } = await invitePerson.within(context, { name, email, roles: ['consultant'], locale })
  await prepare(context, id, line)
}

/** Somebody with an account gets the role beside those that they have, and is told of it. */
async function join(context: Context, line: Line): Promise<void> {
  const person = present((await peopleByEmail(context, [line.email]))[0])
  const roles = role.array().parse([...person.roles, 'consultant'])
  await setRoles.within(asSystem(context), { personId: person.id, roles })
  await prepare(context, person.id, line)
}

async function prepare(context: Context, personId: string, line: Line): Promise<void> {
  const { specialties, languages, loadLimit, headline } = line
  await prepareApplication.within(context, {
    personId,
    specialtyIds: specialties.map(({ id }) => id),
    languages,
    loadLimit,
    language: languages[0] ?? 'ar',
    ...(headline === null ? {} : { headline }),
  })
}
