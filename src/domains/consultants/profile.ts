import { z } from 'zod'
import type { Locale } from '../../base/locale.ts'
import { iso, isoOrNull } from '../../base/time.ts'
import type { ListedRow } from './queries/directory.ts'
import { type ConsultantCard, consultantCard, type ConsultantProfile, type Profiles, profiles } from './schemas.ts'

const specialties = z.array(consultantCard.shape.specialties.element)

/** The language in which a reader meets a consultant: their own if it was written, else the consultant's first. */
function languageFor(written: Profiles, reader: Locale, spoken: readonly Locale[]): Locale | undefined {
  return [reader, ...spoken, ...(['ar', 'fr', 'en'] as const)].find((language) => written[language] !== undefined)
}

export function toCard(row: ListedRow, reader: Locale): ConsultantCard {
  const written = profiles.parse(row.profiles)
  const language = languageFor(written, reader, row.languages)
  const text = language && written[language]
  return {
    id: row.personId,
    name: row.name,
    headline: language && text ? { language, text: text.headline } : null,
    languages: row.languages,
    specialties: specialties.parse(row.specialties),
    absentUntil: isoOrNull(row.absentUntil),
    nextAbsenceAt: isoOrNull(row.nextAbsenceAt),
  }
}

export function toProfile(row: ListedRow, reader: Locale): ConsultantProfile {
  const card = toCard(row, reader)
  const language = card.headline?.language
  const text = language && profiles.parse(row.profiles)[language]
  return {
    ...card,
    biography: language && text && text.biography !== '' ? { language, text: text.biography } : null,
    verifiedAt: iso(row.verifiedAt),
  }
}
