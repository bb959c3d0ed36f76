import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Topic } from '../topics.ts'
import { identityMail } from './identity-mail.ts'
import { noticeMail } from './notice-mail.ts'

const spoken = {
  title: 'A <b>"&\'title',
  body: 'Body <img src=x>',
  action: 'Open',
  path: '/requests/1?a=1&b=2',
  moments: [],
}
const sign = {
  name: 'Counsel & Co',
  light: { accent: '#0b5d4d', onAccent: '#ffffff' },
  dark: { accent: '#6fd3b8', onAccent: '#06241d' },
}
const mailed = (topic: Topic, locale: 'ar' | 'fr' | 'en' = 'en') => ({
  deliveryId: 'd',
  notificationId: 'n',
  threadId: 't',
  topic,
  spoken,
  to: { name: 'Noura', email: 'noura@example.org', locale },
  origin: 'https://wafa.example.org',
  sign,
})
const mailOf = (...of: Parameters<typeof mailed>) => noticeMail(mailed(...of))

test('every value is escaped, and nothing is loaded from anywhere', () => {
  const { html } = mailOf('answers')
  expect(html).toContain('Counsel &amp; Co')
  expect(html).toContain('A &lt;b&gt;&quot;&amp;&#39;title')
  expect(html).toContain('href="https://wafa.example.org/requests/1?a=1&amp;b=2"')
  expect(html).not.toMatch(/<(img|link|script|iframe|object)\b|url\(|<[^>]*\bsrc=/i)
  expect(html.match(/class="button"/g)).toHaveLength(1)
})

test('a body of several paragraphs keeps them, and its lines', () => {
  const several = { ...spoken, body: 'Amal: <b>\n\nSami: one\ntwo' }
  const { html } = noticeMail({ ...mailed('answers'), spoken: several })
  expect(html).toContain('<bdi>Amal: &lt;b&gt;</bdi></p>')
  expect(html).toContain('<bdi>Sami: one<br>two</bdi></p>')
})

test('text and HTML say the same', () => {
  const { text, html } = mailOf('answers')
  for (const part of ['Hello Noura,', 'https://wafa.example.org/account/notifications']) {
    expect(text).toContain(part)
    expect(html).toContain(part)
  }
})

test.each([
  ['ar', 'rtl', 'text-align:right'],
  ['fr', 'ltr', 'text-align:left'],
] as const)('%s runs %s', (locale, direction, align) => {
  const { html } = mailOf('answers', locale)
  expect(html).toContain(`<html lang="${locale}" dir="${direction}">`)
  expect(html).toContain(align)
})

test('a mail belongs to the thread of its request, and can be stopped unless a clause demands it', () => {
  const answer = mailOf('answers')
  expect(answer.messageId).toBe('n@wafa.example.org')
  expect(answer.references).toEqual(['request-t@wafa.example.org'])
  expect(answer.headers).toMatchObject({
    'List-Unsubscribe': '<https://wafa.example.org/api/v1/mail-unsubscriptions/d>',
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  })
  const demanded = mailOf('requests')
  expect(demanded.headers).not.toHaveProperty('List-Unsubscribe')
  expect(demanded.text).toContain('(C3)')
})

test('a mail that lets somebody in carries its link, and no thread', () => {
  const url = 'https://wafa.example.org/verify?token=abc'
  const mail = identityMail(
    { kind: 'magic_link', name: 'نورة', email: 'noura@example.org', url, locale: 'ar' },
    { deliveryId: randomUUID(), origin: 'https://wafa.example.org', sign },
  )
  expect(mail.text).toContain(url)
  expect(mail.html).toContain(`href="${url}"`)
  expect(mail.references).toEqual([])
  expect(mail.headers).not.toHaveProperty('List-Unsubscribe')
})

test('whoever has no account is not sent to choose in one', () => {
  const { text, html } = noticeMail({ ...mailed('answers'), guest: true })
  expect(text).toContain('because you left this address in the chat of Counsel & Co')
  for (const part of [text, html]) expect(part).not.toContain('/account/')
})
