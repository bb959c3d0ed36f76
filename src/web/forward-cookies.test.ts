import type { Cookies } from '@sveltejs/kit'
import { expect, test } from 'vitest'
import { forwardCookies, withCookies } from './forward-cookies.ts'

test('hands on name, value and attributes, as they are', () => {
  const answer = new Response(null, {
    headers: [
      ['set-cookie', 'better-auth.session_token=a%2Fb.c%3D; Max-Age=604800; Path=/; HttpOnly; SameSite=Lax'],
      ['set-cookie', 'gone=; Max-Age=0; Path=/api; Secure; Expires=Thu, 26 Nov 2026 10:00:00 GMT'],
    ],
  })
  const set: unknown[][] = []
  const pairs = forwardCookies(answer, { set: (...cookie: unknown[]) => set.push(cookie) } as unknown as Cookies)
  expect(pairs).toEqual(['better-auth.session_token=a%2Fb.c%3D', 'gone='])
  expect(set).toMatchObject([
    [
      'better-auth.session_token',
      'a%2Fb.c%3D',
      { path: '/', httpOnly: true, secure: false, maxAge: 604800, sameSite: 'lax' },
    ],
    [
      'gone',
      '',
      { path: '/api', httpOnly: false, secure: true, maxAge: 0, expires: new Date(Date.UTC(2026, 10, 26, 10)) },
    ],
  ])
})

test('puts what was set in the place of what was sent', () => {
  expect(withCookies('a=1; b=two%20', ['a=3', 'c=4='])).toBe('a=3; b=two%20; c=4=')
  expect(withCookies(null, [])).toBe('')
})
