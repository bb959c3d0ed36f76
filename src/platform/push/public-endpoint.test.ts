import { expect, test } from 'vitest'
import { isPublicAddress, isPublicEndpoint } from './public-endpoint.ts'

test.each([
  'https://fcm.googleapis.com/fcm/send/abc',
  'https://updates.push.services.mozilla.com/wpush/v2/abc',
  'https://web.push.apple.com/abc',
  'https://8.8.8.8/push',
  'https://[2606:4700::1111]/push',
])('%s is a push service', (endpoint) => expect(isPublicEndpoint(endpoint)).toBe(true))

test.each([
  'http://fcm.googleapis.com/abc',
  'https://fcm.googleapis.com:5432/abc',
  'https://user:secret@fcm.googleapis.com/abc',
  'https://localhost/abc',
  'https://database/abc',
  'https://wafa.internal/abc',
  'https://metadata.google.internal/abc',
  'https://127.0.0.1/abc',
  'https://2130706433/abc',
  'https://0x7f.1/abc',
  'https://10.0.0.1/abc',
  'https://172.31.255.255/abc',
  'https://192.168.1.1/abc',
  'https://169.254.169.254/latest/meta-data',
  'https://100.64.0.1/abc',
  'https://0.0.0.0/abc',
  'https://[::1]/abc',
  'https://[::ffff:127.0.0.1]/abc',
  'https://[fd00::1]/abc',
  'https://[fe80::1]/abc',
  'https://[2002:7f00:1::]/abc',
  'https://[64:ff9b::7f00:1]/abc',
  'ftp://fcm.googleapis.com/abc',
  'not an address',
])('%s is not', (endpoint) => expect(isPublicEndpoint(endpoint)).toBe(false))

test('addresses that a name may point to', () => {
  expect(isPublicAddress('142.250.1.1')).toBe(true)
  expect(isPublicAddress('127.0.0.53')).toBe(false)
  expect(isPublicAddress('push.example.org')).toBe(false)
})
