import { describe, expect, it } from 'vitest'
import { heard } from '../heard.ts'
import { timeNamed } from './time-named.ts'

// A Sunday, noon in Riyadh.
const now = Temporal.Instant.from('2026-11-22T09:00:00Z')
const named = (question: string, zone = 'Asia/Riyadh') => timeNamed(heard(question), now, zone)?.toString() ?? null

describe('a time that is named', () => {
  it.each([
    ['move it to Tuesday at 10', '2026-11-24T07:00:00Z'],
    ['move my appointment to tuesday at 10:30 am', '2026-11-24T07:30:00Z'],
    ['reschedule my meeting for tomorrow at 3pm', '2026-11-23T12:00:00Z'],
    ['can you move my session to thursday 4 pm', '2026-11-26T13:00:00Z'],
    ['déplace mon rendez-vous à mardi à 10 h', '2026-11-24T07:00:00Z'],
    ['décale mon rdv à après-demain 14h30', '2026-11-24T11:30:00Z'],
    ['بدّله للثلاثاء الساعة ١٠', '2026-11-24T07:00:00Z'],
    ['انقل موعدي لبكره الساعة ٣ العصر', '2026-11-23T12:00:00Z'],
    ['اجل الموعد للخميس الساعة 9 صباحا', '2026-11-26T06:00:00Z'],
    ['move my meeting to sunday at 10', '2026-11-29T07:00:00Z'],
    ['move my meeting to monday at 3', '2026-11-23T12:00:00Z'],
  ])('%s', (question, instant) => expect(named(question)).toBe(instant))

  it('is of the asker’s own zone', () => {
    expect(named('move it to Tuesday at 10', 'America/Toronto')).toBe('2026-11-24T15:00:00Z')
  })

  it.each([
    'move my appointment',
    'move it to Tuesday',
    'move it to 10',
    'move it from Monday to Tuesday at 10',
    'move it to today at 9 am',
    'move it to Tuesday at 27',
    'déplace mon rendez-vous',
    'بدّله للثلاثاء',
  ])('is not guessed: %s', (question) => expect(named(question)).toBeNull())
})
