import type { Column, Fault, RosterView } from '#domains/installation/schemas.ts'
import { m } from '#messages'
import { number } from '#web/format.ts'

export const columnWords: Record<Column, () => string> = {
  name: m.installation_column_name,
  email: m.installation_column_email,
  headline: m.installation_column_headline,
  specialties: m.installation_column_specialties,
  languages: m.installation_column_languages,
  load_limit: m.installation_column_load_limit,
}

type Line = RosterView['lines'][number]

export const lineWords: Record<Line['state'], { word: () => string; tone: 'good' | 'still' | 'bad' | 'accent' }> = {
  new: { word: m.installation_line_new, tone: 'good' },
  known: { word: m.installation_line_known, tone: 'accent' },
  there: { word: m.installation_line_there, tone: 'still' },
  faulty: { word: m.installation_line_faulty, tone: 'bad' },
}

/** What is wrong with a line, as whoever wrote it understands it. */
export function faultText({ code, value, line }: Fault): string {
  const stood = `\u2068${value}\u2069`
  const words: Record<Fault['code'], () => string> = {
    name_wrong: m.installation_fault_name_wrong,
    email_wrong: () => m.installation_fault_email_wrong({ value: stood }),
    email_twice: () => m.installation_fault_email_twice({ line: number(line ?? 0) }),
    headline_wrong: m.installation_fault_headline_wrong,
    loadLimit_wrong: () => m.installation_fault_loadLimit_wrong({ value: stood }),
    specialty_unknown: () => m.installation_fault_specialty_unknown({ value: stood }),
    specialties_none: m.installation_fault_specialties_none,
    specialties_many: m.installation_fault_specialties_many,
    language_unknown: () => m.installation_fault_language_unknown({ value: stood }),
    languages_none: m.installation_fault_languages_none,
  }
  return words[code]()
}

/** A code within a sentence, whichever way that runs. */
export const leftToRight = (code: string): string => `\u2066${code}\u2069`
