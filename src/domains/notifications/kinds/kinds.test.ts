import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { locales } from '../../../base/locale.ts'
import { plainHabits } from '../../../base/saying.ts'
import { inBothZones, isolated, withoutIsolates } from '../wording.ts'
import { isKind, kindNames, kinds } from './index.ts'

const dueAt = '2026-11-29T09:00:00.000Z'
const everything = {
  requestId: randomUUID(),
  ticketId: randomUUID(),
  itemId: randomUUID(),
  release: '2.4',
  plannedOn: '2027-03-01',
  priority: 2,
  reason: 'A part is on its way.',
  personId: randomUUID(),
  callOutId: randomUUID(),
  chatId: randomUUID(),
  incidentId: randomUUID(),
  title: 'Payments fail',
  words: 'We know why.',
  transcript: 'Noura: Good morning',
  number: 'R-2026-000123',
  intoNumber: 'T-2026-000124',
  subject: 'A <b>lease</b>',
  zone: 'Asia/Riyadh',
  name: 'Noura',
  clause: 'C6',
  share: 50,
  endsOn: '2026-12-31',
  ...Object.fromEntries(
    ['dueAt', 'lapsedAt', 'beforeAt', 'listedAt', 'startsAt', 'heldAt', 'untilAt'].map((name) => [name, dueAt]),
  ),
}

describe.each(locales)('in %s', (locale) => {
  test.each(kindNames)('%s is said whole', (kind) => {
    const { title, body, action, path } = kinds[kind].speak(everything, {
      ...plainHabits,
      locale,
      timeZone: 'Europe/Paris',
    })
    for (const sentence of [title, body, action]) {
      expect(sentence).not.toMatch(/[{}]|undefined|notices_/)
      expect(sentence.length).toBeGreaterThan(3)
    }
    expect(path).toMatch(/^\/[a-z]/)
  })
})

test('parameters of another kind are refused', () => {
  expect(() => kinds.offer_made.speak({ name: 'x' }, { ...plainHabits, locale: 'en', timeZone: 'UTC' })).toThrow()
  expect(isKind('toString')).toBe(false)
})

test.each([
  {
    name: 'the zone of the agreement goes unsaid where the clocks agree',
    reader: { locale: 'en', timeZone: 'Asia/Kuwait' },
    says: 'Sunday, 29 November 2026 at 12:00 Arabian Standard Time',
  },
  {
    name: 'both zones, one date',
    reader: { locale: 'fr', timeZone: 'Europe/Paris' },
    says: 'dimanche 29 novembre 2026 à 10:00 heure normale d’Europe centrale (12:00 heure normale de l’Arabie)',
  },
  {
    name: 'both zones, two dates',
    reader: { locale: 'en', timeZone: 'Pacific/Honolulu' },
    says: 'Saturday, 28 November 2026 at 23:00 Hawaii-Aleutian Standard Time (Sunday, 29 November 2026 at 12:00 Arabian Standard Time)',
  },
  {
    name: 'Arabic names its calendar and digits',
    reader: { locale: 'ar', timeZone: 'Asia/Riyadh' },
    says: 'الأحد، 29 نوفمبر 2026 في 12:00 التوقيت العربي الرسمي',
  },
] as const)('$name', ({ reader, says }) => {
  expect(inBothZones(dueAt, { ...plainHabits, ...reader }, 'Asia/Riyadh')).toBe(says)
})

test('an instant is said in the hours, calendar and digits of its reader', () => {
  const reader = {
    locale: 'ar',
    timeZone: 'Asia/Riyadh',
    hourCycle: 'h12',
    dateCalendar: 'both',
    digits: 'arab',
  } as const
  expect(inBothZones(dueAt, reader, 'Asia/Riyadh')).toBe(
    'الأحد، ٢٩ نوفمبر ٢٠٢٦ في ١٢:٠٠ م التوقيت العربي الرسمي (١٩ جمادى الآخرة ١٤٤٨ هـ)',
  )
})

test('what runs the other way is isolated, and subjects of mails show no trace of it', () => {
  expect(isolated('R-1', 'ar')).toBe('\u2068R-1\u2069')
  expect(isolated('نورة', 'en')).toBe('\u2068نورة\u2069')
  expect(isolated('نورة', 'ar')).toBe('نورة')
  expect(withoutIsolates(isolated('R-1', 'ar'))).toBe('R-1')
})
