import { parseArgs } from 'node:util'
import { SetupError } from '../platform/setup-error.ts'

/** One option of a command. */
export type Option = {
  readonly type: 'string' | 'boolean'
  /** What stands for its value in the help: `INSTANT`. */
  readonly value?: string
  readonly about: string
}
export type Options = Readonly<Record<string, Option>>

/** The options as given: undefined when not, and `--no-x` makes a boolean `x` false. */
export type Given<Of extends Options> = {
  readonly [Name in keyof Of]?: Of[Name]['type'] extends 'boolean' ? boolean : string
}

type Definition<Of extends Options> = {
  /** Below the usage in `npx wafa <command> --help`. */
  readonly about: string
  readonly options: Of
  /** Names of what follows without dashes, for the help: `EMAIL ROLE`. Absent: nothing may follow. */
  readonly operands?: string
  /** Answers on standard output, complains on standard error; returns the exit code. */
  readonly run: (given: Given<Of>, operands: readonly string[]) => Promise<number>
}

export type Command = {
  readonly about: string
  readonly options: Options
  readonly operands?: string
  readonly invoke: (words: readonly string[]) => Promise<number>
}

/** Whoever typed the command mistyped it; `message` is one line. */
export class UsageError extends SetupError {}

export function command<const Of extends Options>({ run, ...rest }: Definition<Of>): Command {
  return {
    ...rest,
    invoke: async (words) => {
      const { values, positionals } = parse(words, rest.options, rest.operands !== undefined)
      // parseArgs has just checked every value against its option's type.
      return run(values as Given<Of>, positionals)
    },
  }
}

function parse(words: readonly string[], options: Options, allowPositionals: boolean) {
  try {
    const config = Object.fromEntries(Object.entries(options).map(([name, { type }]) => [name, { type }]))
    return parseArgs({ args: [...words], options: config, allowPositionals, allowNegative: true, strict: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('\n')[0]?.split('. ')[0] ?? '') : '')
  }
}

/** The help of one command. */
export function helpOf(name: string, { about, options, operands }: Command): string {
  const rows = Object.entries(options).map(([option, { type, value, about: text }]): [string, string] => [
    type === 'string' ? `--${option} ${value ?? 'VALUE'}` : `--${option}`,
    text,
  ])
  const usage = ['npx wafa', name, ...(rows.length > 0 ? ['[options]'] : []), ...(operands ? [operands] : [])]
  return [`Usage: ${usage.join(' ')}`, '', about, ...(rows.length > 0 ? ['', ...table(rows)] : [])].join('\n')
}

/** Two columns, the second aligned. */
export function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([first]) => first.length))
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`)
}
