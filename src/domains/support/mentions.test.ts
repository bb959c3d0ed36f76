import { expect, test } from 'vitest'
import { mentionedIn } from './mentions.ts'

const people = [
  { id: 'sara', name: 'سارة العتيبي' },
  { id: 'omar', name: 'Omar' },
  { id: 'omar-f', name: 'Omar Farouk' },
  { id: 'zoe', name: 'Zoé Lefèvre' },
  { id: 'nobody', name: '' },
]

test.each<[string, string[]]>([
  ['@Omar, can you look?', ['omar']],
  ['@omar farouk: yours', ['omar-f']],
  ['اسألوا @ساره العتيبي عن هذا', ['sara']],
  ['@zoe lefevre and @Omar and @Omar again', ['zoe', 'omar']],
  ['@Omara is somebody else', []],
  ['omar@example.org', []],
  ['a mail to x@omar', ['omar']],
  ['@', []],
  ['no one', []],
])('%s', (text, ids) => {
  expect(mentionedIn(text, people)).toEqual(ids)
})
