import { beforeEach, expect, it, vi } from 'vitest'
import { runCommandLine } from './command-line.ts'
import { commands } from './commands.ts'

const said: string[] = []
beforeEach(() => {
  said.length = 0
  for (const method of ['log', 'error'] as const)
    vi.spyOn(console, method).mockImplementation((text: string) => void said.push(`${method}: ${text}`))
})

it.each([[['--help']], [['-h']], [['help']], [[]]])('lists every command for %j', async (words) => {
  expect(await runCommandLine(words)).toBe(0)
  for (const name of Object.keys(commands)) expect(said.join('\n')).toMatch(new RegExp(`^ +${name} +\\w`, 'm'))
})

it.each(Object.keys(commands))('explains %s', async (name) => {
  expect(await runCommandLine([name, '--help'])).toBe(0)
  expect(said.join('\n')).toContain(`Usage: npx wafa ${name}`)
})

it.each([
  [['strat'], 'error: wafa: there is no command "strat" (see npx wafa --help)'],
  [['constructor'], 'error: wafa: there is no command "constructor" (see npx wafa --help)'],
  [['check-config', '--loud'], "error: wafa: Unknown option '--loud'"],
  [['check-config', 'me'], "error: wafa: Unexpected argument 'me'"],
])('answers %j with one line and exit code 2', async (words, line) => {
  expect(await runCommandLine(words)).toBe(2)
  expect(said).toHaveLength(1)
  expect(said[0]?.startsWith(line)).toBe(true)
  expect(said[0]).not.toContain('\n')
})

it('shows the configuration without secrets, and exit code 1 when it is wrong', async () => {
  vi.stubEnv('SESSION_SECRET', 'a-secret-that-nobody-may-see-ever')
  vi.stubEnv('PORT', '4321')
  expect(await runCommandLine(['check-config'])).toBe(0)
  expect(said.join('\n')).toMatch(/^log: \* PORT +"4321"$/m)
  expect(said.join('\n')).not.toContain('a-secret')
  vi.stubEnv('PORT', 'x')
  expect(await runCommandLine(['check-config'])).toBe(1)
  expect(said.at(-1)).toBe('error: wrong: PORT is "x"; it must be a port from 1 to 65535')
  vi.unstubAllEnvs()
})
