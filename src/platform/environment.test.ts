import { describe, expect, it } from 'vitest'
import { completeEnvironment, faultsOf, readSettings, settingNames, settings, shownValue } from './environment.ts'
import { generateSecrets } from './secrets.ts'

describe('settings', () => {
  it('has a default for everything that an installation cannot make up itself', () => {
    const read = readSettings({})
    expect(read).toMatchObject({ PORT: 3000, HOST: '127.0.0.1', DATA_DIR: './data', DEFAULT_LOCALE: 'ar' })
    expect(read.ORIGIN).toBe('http://127.0.0.1:3000')
    expect(read.DATABASE_URL).toBeUndefined()
  })

  it.each([
    ['127.0.0.1', 'http://127.0.0.1:81'],
    ['0.0.0.0', 'http://localhost:81'],
    ['::', 'http://localhost:81'],
    ['::1', 'http://[::1]:81'],
  ])('is at home, listening on %s, at %s', (HOST, origin) => {
    expect(readSettings({ HOST, PORT: '81' }).ORIGIN).toBe(origin)
  })

  it('takes an empty variable for none', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: '' })).toMatchObject({ PORT: 3000 })
  })

  it('cuts a path off the public address', () => {
    expect(readSettings({ ORIGIN: 'https://wafa.example.org/' }).ORIGIN).toBe('https://wafa.example.org')
  })

  it.each([
    ['PORT', 'abc'],
    ['PORT', '0'],
    ['PORT', '70000'],
    ['PORT', '3000.5'],
    ['HOST', 'a b'],
    ['ORIGIN', 'wafa.example.org'],
    ['ORIGIN', 'ftp://wafa.example.org'],
    ['DATABASE_URL', 'mysql://localhost/wafa'],
    ['LOG_LEVEL', 'loud'],
    ['DEFAULT_LOCALE', 'de'],
    ['SMTP_URL', 'localhost:25'],
    ['MAIL_FROM', 'a@b.org\r\nBcc: c@d.org'],
    ['SESSION_SECRET', 'short'],
    ['ATTACHMENT_MAX_COUNT', '-1'],
  ])('names %s when it is %s, in one line', (name, value) => {
    const faults = faultsOf({ [name]: value })
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(new RegExp(`^${name} is .+; it must be [^\\n]+$`))
    expect(() => readSettings({ [name]: value })).toThrow(faults[0])
  })

  it('never shows a secret, not even a wrong one', () => {
    const variables = { SESSION_SECRET: 'hunter2', DATABASE_URL: 'mysql://root:hunter2@localhost' }
    expect(faultsOf(variables).join()).not.toContain('hunter2')
    expect(shownValue('SESSION_SECRET', variables)).toBe('(secret)')
  })

  it('wants both halves of a key pair', () => {
    expect(faultsOf({ VAPID_PUBLIC_KEY: generateSecrets().VAPID_PUBLIC_KEY })).toEqual([
      'VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY must be set together',
    ])
  })

  it('describes every setting and accepts its own default', () => {
    for (const name of settingNames) expect(settings[name].about).not.toBe('')
    expect(faultsOf({})).toEqual([])
  })
})

describe('environment', () => {
  it('prefers what is set to what was generated', () => {
    const secrets = generateSecrets()
    const own = 's'.repeat(40)
    const environment = completeEnvironment(readSettings({ SESSION_SECRET: own }), secrets, 'postgres://localhost/wafa')
    expect(environment).toMatchObject({
      SESSION_SECRET: own,
      VAPID_PUBLIC_KEY: secrets.VAPID_PUBLIC_KEY,
      DATABASE_URL: 'postgres://localhost/wafa',
    })
  })

  it('generates keys that the settings accept', () => {
    const { SESSION_SECRET, VAPID_PRIVATE_KEY, VAPID_PUBLIC_KEY } = generateSecrets()
    expect(faultsOf({ SESSION_SECRET, VAPID_PRIVATE_KEY, VAPID_PUBLIC_KEY })).toEqual([])
  })
})
