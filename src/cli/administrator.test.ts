import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { createWorld } from '../../test/world.ts'
import { personByEmail } from '../domains/accounts/index.ts'
import { inTransaction } from '../platform/action.ts'
import { runCommandLine } from './command-line.ts'

it('makes an administrator of somebody, new or known, on a database that others use', async () => {
  const said: string[] = []
  for (const method of ['log', 'error'] as const)
    vi.spyOn(console, method).mockImplementation((text: string) => void said.push(text))
  const world = await createWorld()
  vi.stubEnv('DATABASE_URL', world.url)
  const folder = await mkdtemp(join(tmpdir(), 'wafa-administrator-'))
  vi.stubEnv('DATA_DIR', folder)
  const rolesOf = async (email: string) =>
    (await inTransaction(world.system, 'view', (context) => personByEmail(context, email)))?.roles
  try {
    const agent = await world.person({ roles: ['agent'], email: 'agent@example.org' })
    expect(agent.actor.roles).toEqual(['agent'])
    expect(await runCommandLine(['administrator', 'agent@example.org'])).toBe(0)
    expect(said).toEqual(['agent@example.org is an administrator.'])
    expect(await rolesOf('agent@example.org')).toEqual(['agent', 'administrator'])

    expect(await runCommandLine(['administrator', 'new@example.org', '--name', 'New'])).toBe(0)
    expect(said.at(-1)).toMatch(/^new@example\.org is an administrator, and signs in with the password \S{16} until/)
    expect(await rolesOf('new@example.org')).toEqual(['administrator', 'client'])

    expect(await runCommandLine(['administrator', 'nobody'])).toBe(1)
    expect(said.at(-1)).toMatch(/^wafa: invalid_input; email: [^\n]+$/)
    expect(await runCommandLine(['administrator'])).toBe(2)
    expect(said.at(-1)).toBe('wafa: one address is needed: npx wafa administrator EMAIL')
  } finally {
    vi.unstubAllEnvs()
    await world.close()
    await rm(folder, { recursive: true })
  }
})
