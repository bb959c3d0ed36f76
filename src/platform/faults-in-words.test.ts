import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { locales } from '../base/locale.ts'
import { faultsInWords } from './faults-in-words.ts'

const message = (schema: z.ZodType, input: unknown, locale: (typeof locales)[number]) =>
  schema.safeParse(input, { error: faultsInWords(locale) }).error?.issues[0]?.message

describe('what is wrong with an input', () => {
  it.each([
    [z.object({ name: z.string() }), {}, 'This is needed.', 'Ce champ est nécessaire.', 'هذا الحقل مطلوب.'],
    [z.string().min(1), '', 'This is needed.', 'Ce champ est nécessaire.', 'هذا الحقل مطلوب.'],
    [z.email(), '', 'This is needed.', 'Ce champ est nécessaire.', 'هذا الحقل مطلوب.'],
    [z.enum(['a', 'b']), '', 'This is needed.', 'Ce champ est nécessaire.', 'هذا الحقل مطلوب.'],
    [z.array(z.string()).min(1), [], 'This is needed.', 'Ce champ est nécessaire.', 'هذا الحقل مطلوب.'],
    [z.string().min(2), 'a', 'Write at least 2 characters.', 'Écrivez au moins 2 caractères.', 'اكتب حرفين على الأقل.'],
    [
      z.string().max(11),
      'a'.repeat(12),
      'This takes 11 characters at most.',
      '11 caractères au plus.',
      '11 حرفًا على الأكثر.',
    ],
    [z.int().min(5), 4, 'Give 5 or more.', 'Indiquez 5 ou davantage.', 'أدخل 5 أو أكثر.'],
    [z.number().max(5), 6, 'Give 5 or less.', 'Indiquez 5 ou moins.', 'أدخل 5 أو أقل.'],
    [z.array(z.string()).max(2), ['', '', ''], 'Give 2 at most.', 'Indiquez-en 2 au plus.', 'أدخل اثنين على الأكثر.'],
    [
      z.enum(['a', 'b']),
      'c',
      'Choose one of these: a, b.',
      'Choisissez l’une de ces valeurs\u00a0: a, b.',
      'اختر إحدى هذه القيم: a, b.',
    ],
    [
      z.email(),
      'a@',
      'This is no e-mail address.',
      'Ce n’est pas une adresse électronique.',
      'ليس هذا عنوان بريد إلكتروني.',
    ],
  ])('%# is told in each language', (schema, input, en, fr, ar) => {
    expect({
      en: message(schema, input, 'en'),
      fr: message(schema, input, 'fr'),
      ar: message(schema, input, 'ar'),
    }).toEqual({ en, fr, ar })
  })

  it.each(locales)('what is rare is told too, in %s', (locale) => {
    expect(message(z.int().multipleOf(5), 4, locale)).toMatch(/5/)
    expect(message(z.string(), 7, locale)).toMatch(/string/)
    expect(message(z.uuid(), 'x', locale)).toMatch(/uuid/)
    expect(message(z.strictObject({}), { secret: 1 }, locale)).toMatch(/secret/)
  })
})
