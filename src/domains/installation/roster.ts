import type { z } from 'zod'
import { fold } from '../../base/folding.ts'
import { type Locale, locales } from '../../base/locale.ts'
import type { SpecialtyView } from '../consultants/index.ts'
import { rowsOf } from '../../base/csv.ts'
import { type Column, columns, type Fault, rosterFields, type RosterLine } from './schemas.ts'

/** Most consultants of one table: more are invited with a second one. */
export const mostLines = 300
const usualLimit = 5
const optional: ReadonlySet<Column> = new Set(['headline', 'load_limit'])

/** How a column may be called in the first line, folded: its own name, and what people write in three languages. */
const headings: Record<Column, readonly string[]> = {
  name: ['name', 'full name', 'nom', 'nom complet', 'الاسم', 'الاسم الكامل'],
  email: ['email', 'e-mail', 'mail', 'address', 'adresse', 'courriel', 'البريد', 'البريد الإلكتروني'],
  headline: ['headline', 'title', 'titre', 'accroche', 'العنوان', 'التعريف', 'نبذة'],
  specialties: ['specialties', 'specialty', 'specialites', 'specialite', 'التخصصات', 'التخصص'],
  languages: ['languages', 'language', 'langues', 'langue', 'اللغات', 'اللغة'],
  load_limit: ['load_limit', 'load limit', 'limit', 'limite', 'limite de charge', 'الحد', 'حد الطلبات'],
}
const columnOf = (heading: string): Column | undefined =>
  columns.find((column) => headings[column].some((one) => fold(one) === fold(heading.trim())))

const languageNames: Record<Locale, readonly string[]> = {
  ar: ['ar', 'arabic', 'arabe', 'العربية', 'عربي'],
  fr: ['fr', 'french', 'francais', 'الفرنسية', 'فرنسي'],
  en: ['en', 'english', 'anglais', 'الإنجليزية', 'إنجليزي'],
}
const languageOf = (word: string): Locale | undefined =>
  locales.find((one) => languageNames[one].some((name) => fold(name) === fold(word)))

/** In one cell: between bars, semicolons, commas of either script, or lines. */
const wordsOf = (cell: string): string[] =>
  cell
    .split(/[|;,،؛\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')

type Specialties = ReadonlyMap<string, SpecialtyView>

/** What one line says, and what is wrong with it; `cell` is what stands in a column. */
function readLine(line: number, cell: (column: Column) => string, known: Specialties): RosterLine {
  const faults: Fault[] = []
  const wrong = (column: Column, code: Fault['code'], value = cell(column)) =>
    faults.push({ column, code, value, line: null })
  const read = <Value>(column: Column, code: Fault['code'], schema: z.ZodType<Value>): Value | undefined => {
    const parsed = schema.safeParse(cell(column))
    if (!parsed.success) wrong(column, code)
    return parsed.data
  }
  const each = <Value>(column: Column, unknown: Fault['code'], none: Fault['code'], of: (word: string) => Value) => {
    const words = wordsOf(cell(column))
    if (words.length === 0) wrong(column, none)
    return words.flatMap((word) => {
      const found = of(word)
      if (found === undefined) wrong(column, unknown, word)
      return found === undefined ? [] : [found]
    })
  }
  const { name, email, headline, loadLimit } = rosterFields
  const specialties = each('specialties', 'specialty_unknown', 'specialties_none', (word) => known.get(fold(word)))
  if (specialties.length > 12) wrong('specialties', 'specialties_many')
  return {
    line,
    name: read('name', 'name_wrong', name) ?? cell('name'),
    email: read('email', 'email_wrong', email) ?? cell('email'),
    headline: read('headline', 'headline_wrong', headline) || null,
    specialties: [...new Map(specialties.map((one) => [one.id, { id: one.id, name: one.name }])).values()],
    languages: [...new Set(each('languages', 'language_unknown', 'languages_none', languageOf))],
    loadLimit:
      cell('load_limit') === '' ? usualLimit : (read('load_limit', 'loadLimit_wrong', loadLimit) ?? usualLimit),
    faults,
  }
}

/** Of two lines with one address the later is wrong, and says which was first. */
function withoutTwins(lines: readonly RosterLine[]): RosterLine[] {
  const first = new Map<string, number>()
  return lines.map((one) => {
    const { email, line, faults } = one
    const earlier = first.get(email)
    if (earlier === undefined || email === '') {
      first.set(email, line)
      return one
    }
    return { ...one, faults: [...faults, { column: 'email', code: 'email_twice', value: email, line: earlier }] }
  })
}

type Found = { readonly missing: Column[]; readonly tooMany: boolean; readonly lines: RosterLine[] }

/**
 * Reads a table of consultants: what each line says, and everything that is wrong with it. Specialties are named by
 * their short name, or by what they are called in any language. `missing`: columns without which nothing can be read.
 */
export function readRoster(text: string, specialties: readonly SpecialtyView[]): Found {
  const [head, ...rows] = rowsOf(text)
  const order = (head?.cells ?? []).map(columnOf)
  const missing = columns.filter((column) => !optional.has(column) && !order.includes(column))
  if (missing.length > 0) return { missing, tooMany: false, lines: [] }
  const known = new Map(
    specialties.flatMap((specialty) =>
      [specialty.slug, ...Object.values(specialty.name)].map((name) => [fold(name), specialty] as const),
    ),
  )
  const lines = rows
    .slice(0, mostLines)
    .map(({ line, cells }) => readLine(line, (column) => cells[order.indexOf(column)] ?? '', known))
  return { missing: [], tooMany: rows.length > mostLines, lines: withoutTwins(lines) }
}
