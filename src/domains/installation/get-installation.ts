import { z } from 'zod'
import type { Hex } from '../../base/colour.ts'
import { type Locale, locale, locales } from '../../base/locale.ts'
import { m } from '../../messages/messages.js'
import { type Context, view } from '../../platform/action.ts'
import { peopleWithRoles } from '../accounts/index.ts'
import { accentOf, ownAccent } from './accent.ts'
import { maySeeInstallation } from './permissions.ts'
import { type ProfileRow, profile } from './queries.ts'
import {
  accentView,
  beginningView,
  colour,
  type InstallationView,
  installationView,
  names,
  previewAccentInput,
} from './schemas.ts'

const accents = new Map<string, InstallationView['accent']>()

/** Reckoned once a colour: it is asked for with every page. */
function knownAccent(chosen: Hex): InstallationView['accent'] {
  const known = accents.get(chosen) ?? accentOf(chosen)
  if (accents.size > 100) accents.clear()
  accents.set(chosen, known)
  return known
}

function namesOf({ names: stored }: ProfileRow, defaultLanguage: Locale): Record<Locale, string> {
  const given = names.parse(stored)
  const any = given[defaultLanguage] ?? locales.map((one) => given[one]).find((name) => name !== undefined)
  const nameIn = (one: Locale) => given[one] ?? any ?? m.pages_name({}, { locale: one })
  return { ar: nameIn('ar'), fr: nameIn('fr'), en: nameIn('en') }
}

const logoPath = (revision: number): string => `/api/v1/installation/logo?v=${revision}`

/** How this installation presents itself, for other domains: what mails are signed with. */
export async function installationOf({ db, platform }: Context): Promise<Omit<InstallationView, 'name'>> {
  const row = await profile(db)
  const languages = z.array(locale).parse(row.languages)
  const wished = locale.safeParse(row.defaultLanguage).data ?? platform.environment.DEFAULT_LOCALE
  const defaultLanguage = languages.includes(wished) ? wished : (languages[0] ?? wished)
  const accent = row.accent === null ? null : colour.parse(row.accent)
  return {
    names: namesOf(row, defaultLanguage),
    languages: locales.filter((one) => languages.includes(one)),
    defaultLanguage,
    accent: knownAccent(accent ?? ownAccent),
    ownAccent: accent !== null,
    logo: row.logoType === null ? null : { url: logoPath(row.revision), mediaType: row.logoType },
    revision: row.revision,
  }
}

/** Name, languages, colour and logo; anyone may ask, and every page does. */
export const getInstallation = view({
  name: 'installation.get-installation',
  input: z.object({}),
  output: installationView,
  permit: maySeeInstallation,
  async run(context) {
    const installation = await installationOf(context)
    return { ...installation, name: installation.names[context.locale] }
  },
})

/** Whether anybody administers yet: the first page of an empty installation says how to begin. */
export const getBeginning = view({
  name: 'installation.get-beginning',
  input: z.object({}),
  output: beginningView,
  permit: maySeeInstallation,
  run: async (context) => ({ administered: (await peopleWithRoles(context, ['administrator'])).length > 0 }),
})

/** What would become of a colour. */
export const previewAccent = view({
  name: 'installation.preview-accent',
  input: previewAccentInput,
  output: accentView,
  permit: maySeeInstallation,
  run: (_context, { colour: chosen }) => Promise.resolve(knownAccent(chosen)),
})
