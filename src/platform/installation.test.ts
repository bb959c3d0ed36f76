import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../test/postgres.ts'
import { recreateDatabase } from './database/recreate.ts'
import { claimInstallation, findInstallation, oneAtATime, recordFurnishing, requireKind } from './installation.ts'

const at = Temporal.Instant.from('2026-11-22T06:00:00Z')
let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

describe('an installation', () => {
  it('is what its first start made it, whoever comes later', async () => {
    const { url } = database
    expect(await findInstallation(url)).toBeUndefined()
    await claimInstallation(url, { kind: 'rehearsal', demonstration: true, at })
    await claimInstallation(url, { kind: 'real', demonstration: false, at })
    const found = await findInstallation(url)
    expect(found).toEqual({ kind: 'rehearsal', demonstration: true, furnished: 'no' })
    expect(() => requireKind(found, 'rehearsal')).not.toThrow()
    expect(() => requireKind(found, 'real')).toThrow(/belongs to a rehearsal/)
  })

  it('knows that its furnishing was cut short', async () => {
    const { url } = database
    await expect(recordFurnishing(url, () => Promise.reject(new Error('killed')))).rejects.toThrow('killed')
    expect(await findInstallation(url)).toMatchObject({ furnished: 'begun' })
    await recordFurnishing(url, () => Promise.resolve())
    expect(await findInstallation(url)).toMatchObject({ furnished: 'yes' })
  })

  it('is prepared by one process after the other', async () => {
    const steps: string[] = []
    const prepare = (name: string) =>
      oneAtATime(database.url, async () => {
        steps.push(`${name} in`)
        await findInstallation(database.url)
        steps.push(`${name} out`)
      })
    await Promise.all(['a', 'b', 'c'].map(prepare))
    for (let step = 0; step < 6; step += 2) expect(steps[step + 1]).toBe(steps[step]?.replace('in', 'out'))
  })

  it('is gone with its database', async () => {
    await recreateDatabase(database.url)
    expect(await findInstallation(database.url)).toBeUndefined()
  })
})
