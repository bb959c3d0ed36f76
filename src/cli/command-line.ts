import { Failure } from '../base/errors.ts'
import { SetupError } from '../platform/setup-error.ts'
import { helpOf, table, UsageError } from './command.ts'
import { commands } from './commands.ts'

const overview = (): string =>
  [
    'Usage: npx wafa COMMAND [options]',
    '',
    ...table(Object.entries(commands).map(([name, { summary }]) => [name, summary])),
    '',
    'npx wafa COMMAND --help tells more of one. Settings come by environment: npx wafa check-config',
  ].join('\n')

/**
 * Runs one command line and returns its exit code: 0 done, 1 not done, 2 mistyped. What whoever runs it must put
 * right is said in one line on standard error; anything else is a bug, and shows where.
 */
export async function runCommandLine(words: readonly string[]): Promise<number> {
  const [name = '--help', ...rest] = words
  if (['--help', '-h', 'help'].includes(name)) {
    console.log(overview())
    return 0
  }
  const found = Object.hasOwn(commands, name) ? commands[name] : undefined
  try {
    if (found === undefined) throw new UsageError(`there is no command ${JSON.stringify(name)} (see npx wafa --help)`)
    const command = await found.load()
    if (rest.includes('--help') || rest.includes('-h')) {
      console.log(helpOf(name, command))
      return 0
    }
    return await command.invoke(rest)
  } catch (error) {
    if (error instanceof SetupError) console.error(`wafa: ${error.message}`)
    else if (error instanceof Failure) console.error(`wafa: ${lineOf(error)}`)
    else console.error(error)
    return error instanceof UsageError ? 2 : 1
  }
}

/** A verb's refusal, for whoever administers the machine. */
const lineOf = ({ code, fields }: Failure): string =>
  [code, ...fields.map(({ path, message }) => `${path}: ${message}`)].join('; ')
