import { z } from 'zod'
import { locale } from '../base/locale.ts'
import type { Secrets } from './secrets.ts'
import { SetupError } from './setup-error.ts'

/** One setting: parsing, README's table and `npx wafa check-config` all come from here. */
type Setting<Schema extends z.ZodType> = {
  readonly schema: Schema
  /** As it would be written in the environment; absent when the setting has no fixed default. */
  readonly standard?: string
  readonly about: string
  /** What a right value looks like, for the message about a wrong one. */
  readonly expects: string
  /** Its value is never shown. */
  readonly secret?: true
}

const setting = <Schema extends z.ZodType>(definition: Setting<Schema>): Setting<Schema> => definition

const wholeNumber = (least: number, most: number) => z.coerce.number().int().min(least).max(most)
const address = (protocols: RegExp) => z.url({ protocol: protocols })
const origin = address(/^https?$/).transform((text) => new URL(text).origin)

export const settings = {
  PORT: setting({
    schema: wholeNumber(1, 65_535),
    standard: '3000',
    about: 'Port of the pages and the HTTP API',
    expects: 'a port from 1 to 65535',
  }),
  HOST: setting({
    schema: z.string().regex(/^[\w.:-]+$/),
    standard: '127.0.0.1',
    about: 'Address to listen on; `0.0.0.0` for every IPv4 interface, `::` for all',
    expects: 'an IP address or host name of this machine',
  }),
  ORIGIN: setting({
    schema: origin.optional(),
    about: 'Public address, as browsers see it; by default `http://HOST:PORT`',
    expects: 'an address such as https://wafa.example.org',
  }),
  DATA_DIR: setting({
    schema: z.string().min(1),
    standard: './data',
    about: 'Folder of the embedded database, the secrets and the log of PostgreSQL',
    expects: 'a folder',
  }),
  DATABASE_URL: setting({
    schema: address(/^postgres(ql)?$/).optional(),
    about: 'An outside PostgreSQL 15 or newer, instead of the embedded one',
    expects: 'postgres://user:password@host:5432/database',
    secret: true,
  }),
  DATABASE_CONNECTIONS: setting({
    schema: wholeNumber(2, 500),
    standard: '10',
    about: 'Connections to the database that each process opens at most',
    expects: 'a whole number from 2 to 500',
  }),
  LOG_LEVEL: setting({
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
    standard: 'info',
    about: 'How much is logged, as JSON lines on standard error',
    expects: 'one of fatal, error, warn, info, debug, trace, silent',
  }),
  DEFAULT_LOCALE: setting({
    schema: locale,
    standard: 'ar',
    about: 'Language for whoever has chosen none and whose browser asks for none of ours',
    expects: 'one of ar, fr, en',
  }),
  SMTP_URL: setting({
    schema: address(/^smtps?$/).optional(),
    about: 'Mail server; without it mails are kept, and administrators read them on the outbox page',
    expects: 'smtp://user:password@host:587 or smtps://…',
    secret: true,
  }),
  MAIL_FROM: setting({
    schema: z.string().regex(/^[^\r\n]*@[^\r\n]+$/),
    standard: 'Wafa <wafa@localhost>',
    about: 'Sender of all mails',
    expects: 'an address such as Wafa <wafa@example.org>',
  }),
  SESSION_SECRET: setting({
    schema: z.string().min(32).optional(),
    about: 'Signs sessions; generated into the data folder. Several machines must share one',
    expects: 'at least 32 characters',
    secret: true,
  }),
  SIGN_IN_ATTEMPTS: setting({
    schema: wholeNumber(1, 10_000),
    standard: '20',
    about: 'Attempts to sign in or up that one address may make in a minute',
    expects: 'a whole number from 1 to 10000',
  }),
  CLIENT_ADDRESS_HEADER: setting({
    schema: z
      .string()
      .regex(/^[\w-]+$/)
      .optional(),
    about: 'Header in which a proxy in front writes the visitor’s address, such as `x-forwarded-for`',
    expects: 'the name of a header',
  }),
  VAPID_PUBLIC_KEY: setting({
    schema: z.base64url().length(87).optional(),
    about: 'Key pair of web push; generated into the data folder. Several machines must share one',
    expects: '87 characters of base64url',
  }),
  VAPID_PRIVATE_KEY: setting({
    schema: z.base64url().length(43).optional(),
    about: 'The private half of the key pair of web push',
    expects: '43 characters of base64url',
    secret: true,
  }),
  ATTACHMENT_MAX_BYTES: setting({
    schema: wholeNumber(1, 100_000_000),
    standard: '10000000',
    about: 'Largest file that may be attached, in bytes',
    expects: 'a whole number from 1 to 100000000',
  }),
  ATTACHMENT_MAX_COUNT: setting({
    schema: wholeNumber(0, 100),
    standard: '5',
    about: 'Most files that one request or message may carry',
    expects: 'a whole number from 0 to 100',
  }),
  BOARD_AGEING_HOURS: setting({
    schema: wholeNumber(1, 8_760),
    standard: '24',
    about: 'Hours on the board after which a request counts as ageing and the operators are told',
    expects: 'a whole number from 1 to 8760',
  }),
  REOPENING_DAYS: setting({
    schema: wholeNumber(0, 3_650),
    standard: '14',
    about: 'Days after its completion in which a client may reopen a consultation',
    expects: 'a whole number from 0 to 3650',
  }),
  TICKET_CLOSING_DAYS: setting({
    schema: wholeNumber(0, 3_650),
    standard: '7',
    about: 'Days for which a ticket stands resolved, and may be reopened, before it is closed',
    expects: 'a whole number from 0 to 3650',
  }),
  CHATS_PER_AGENT: setting({
    schema: wholeNumber(1, 1_000),
    standard: '20',
    about: 'Most conversations that somebody of the desk can take at once',
    expects: 'a whole number from 1 to 1000',
  }),
  GUEST_DAYS: setting({
    schema: wholeNumber(1, 3_650),
    standard: '90',
    about: 'Days after which a visitor who has not come back to their conversation is forgotten',
    expects: 'a whole number from 1 to 3650',
  }),
  ASSISTANT_MODEL_URL: setting({
    schema: address(/^https?$/).optional(),
    about: 'An OpenAI-compatible endpoint that words what the assistant found; without it, articles are quoted',
    expects: 'an address such as http://localhost:11434/v1',
  }),
  ASSISTANT_MODEL: setting({
    schema: z.string().min(1).max(200).optional(),
    about: 'The model that is asked there',
    expects: 'the name of a model',
  }),
  ASSISTANT_MODEL_KEY: setting({
    schema: z.string().min(1).optional(),
    about: 'The key of that endpoint, if it needs one',
    expects: 'a key',
    secret: true,
  }),
  ASSISTANT_MODEL_MILLISECONDS: setting({
    schema: wholeNumber(100, 60_000),
    standard: '4000',
    about: 'How long the model is waited for, in milliseconds; then the article is quoted',
    expects: 'a whole number from 100 to 60000',
  }),
} satisfies Record<string, Setting<z.ZodType>>

export type SettingName = keyof typeof settings
export const settingNames = Object.keys(settings) as SettingName[]

/** What the environment says, parsed; what it leaves open is undefined, except ORIGIN. */
export type Settings = { readonly [Name in SettingName]: z.output<(typeof settings)[Name]['schema']> } & {
  readonly ORIGIN: string
}

/** The settings of a process that runs a role: nothing is left open that a role needs. */
export type Environment = Omit<Settings, 'DATABASE_URL' | keyof Secrets> & {
  readonly DATABASE_URL: string
} & Pick<Secrets, 'SESSION_SECRET' | 'VAPID_PUBLIC_KEY' | 'VAPID_PRIVATE_KEY'>

type Variables = Readonly<Record<string, string | undefined>>

/** What is wrong, a line a variable; empty when everything is in order. */
export function faultsOf(variables: Variables): string[] {
  const faults = settingNames.filter((name) => !settings[name].schema.safeParse(textOf(name, variables)).success)
  const lines = faults.map((name) => `${name} is ${shownValue(name, variables)}; it must be ${settings[name].expects}`)
  const [publicKey, privateKey] = [textOf('VAPID_PUBLIC_KEY', variables), textOf('VAPID_PRIVATE_KEY', variables)]
  if ((publicKey === undefined) !== (privateKey === undefined))
    lines.push('VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY must be set together')
  return lines
}

/** Parses the settings. Throws `SetupError` naming every variable that is wrong. */
export function readSettings(variables: Variables): Settings {
  const faults = faultsOf(variables)
  if (faults.length > 0) throw new SetupError(faults.join('; '))
  const shape = Object.fromEntries(settingNames.map((name) => [name, settings[name].schema]))
  const texts = Object.fromEntries(settingNames.map((name) => [name, textOf(name, variables)]))
  // The shape is that of `settings`, which TypeScript cannot follow through fromEntries.
  const parsed = z.object(shape).parse(texts) as Omit<Settings, 'ORIGIN'> & { ORIGIN: string | undefined }
  return { ...parsed, ORIGIN: parsed.ORIGIN ?? localOrigin(parsed.HOST, parsed.PORT) }
}

/** Settings, made whole by the secrets of the installation and the database that it uses. */
export function completeEnvironment(given: Settings, secrets: Secrets, databaseUrl: string): Environment {
  const { SESSION_SECRET, VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY, ...rest } = given
  const ownKeys = VAPID_PUBLIC_KEY !== undefined && VAPID_PRIVATE_KEY !== undefined
  return {
    ...rest,
    DATABASE_URL: databaseUrl,
    SESSION_SECRET: SESSION_SECRET ?? secrets.SESSION_SECRET,
    VAPID_PUBLIC_KEY: ownKeys ? VAPID_PUBLIC_KEY : secrets.VAPID_PUBLIC_KEY,
    VAPID_PRIVATE_KEY: ownKeys ? VAPID_PRIVATE_KEY : secrets.VAPID_PRIVATE_KEY,
  }
}

/** A value as it may be shown to whoever administers the machine: secrets only as set or not. */
export function shownValue(name: SettingName, variables: Variables): string {
  const text = textOf(name, variables)
  if (text === undefined) return 'not set'
  return isSecret(name) ? '(secret)' : JSON.stringify(text)
}

export const isSecret = (name: SettingName): boolean => 'secret' in settings[name]
export const standardOf = (name: SettingName): string | undefined => {
  const { [name]: found }: Record<SettingName, Setting<z.ZodType>> = settings
  return found.standard
}
/** Whether the environment says anything: an empty variable is as good as none. */
export const isSet = (name: SettingName, variables: Variables): boolean => (variables[name] ?? '') !== ''

const textOf = (name: SettingName, variables: Variables): string | undefined =>
  isSet(name, variables) ? variables[name] : standardOf(name)

function localOrigin(host: string, port: number): string {
  const everywhere = host === '0.0.0.0' || host === '::'
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return new URL(`http://${name}:${port}`).origin
}
