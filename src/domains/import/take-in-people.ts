import type { Locale } from '../../base/locale.ts'
import { asSystem, type Context } from '../../platform/action.ts'
import { createPerson, invitePerson, peopleByEmail } from '../accounts/index.ts'
import { guessLanguage } from './guess-language.ts'
import { neutralPerson, neutralTicket } from './neutral.ts'
import { link } from './queries/links.ts'
import { type RecordRow, settleRecord, ticketOfRequester } from './queries/records.ts'
import type { ImportSettings } from './schemas.ts'

/** Makes a person, or finds the account of that address; without a password, and without a word to them unless wished. */
export async function takeInPerson(
  context: Context,
  row: RecordRow,
  { source, invite }: ImportSettings,
): Promise<void> {
  const { db, now } = context
  const record = neutralPerson.parse(row.record)
  const email = (record.email ?? '').trim().toLowerCase()
  const [known] = await peopleByEmail(context, [email])
  const personId = known?.id ?? (await make(context, row, { ...record, email }, invite))
  const staff =
    record.staff === true || known?.roles.some((role) => role === 'agent' || role === 'administrator') === true
  await link(
    db,
    { source, kind: 'person', externalId: row.externalId },
    { subjectId: personId, runId: row.runId, staff },
  )
  await settleRecord(db, row, { at: now, outcome: known === undefined ? 'created' : 'joined' })
}

type Person = { readonly email: string; readonly name?: string | undefined; readonly language?: Locale | undefined }

async function make(
  context: Context,
  row: RecordRow,
  { email, name, language }: Person,
  invite: boolean,
): Promise<string> {
  const called = (name ?? '').trim().slice(0, 120).toWellFormed() || email.slice(0, 120)
  const locale = language ?? (await languageOf(context, row, called))
  // Whoever worked there gets no rights here by a file: an administrator gives them.
  const person = { name: called, email, locale, roles: ['client' as const] }
  const made = await (invite ? invitePerson : createPerson).within(asSystem(context), person)
  return made.id
}

/** By what they wrote, then by the letters of their name. */
async function languageOf({ db, platform }: Context, { runId, externalId }: RecordRow, name: string): Promise<Locale> {
  const ticket = await ticketOfRequester(db, runId, externalId)
  const { language } = neutralTicket.catch({ state: 'open' }).parse(ticket?.record ?? {})
  const byName = /\p{Script=Arabic}/u.test(name) ? guessLanguage(name) : null
  return language ?? byName ?? platform.environment.DEFAULT_LOCALE
}
