import type { Command } from './command.ts'

type Entry = {
  /** Its line in `npx wafa --help`. */
  readonly summary: string
  /** Loaded only when asked for: `--help` and the small commands must not wait for the large ones. */
  readonly load: () => Promise<Command>
}

/** Every command, in the order of the help. */
export const commands: Readonly<Record<string, Entry>> = {
  start: {
    summary: 'Start everything: database, web and worker',
    load: async () => (await import('./start/index.ts')).start,
  },
  'check-config': {
    summary: 'Show what is set by the environment, and what is wrong',
    load: async () => (await import('./check-config.ts')).checkConfig,
  },
  migrate: {
    summary: 'Bring the database to the form that this version needs',
    load: async () => (await import('./migrate.ts')).migrateDatabase,
  },
  administrator: {
    summary: 'Make somebody an administrator',
    load: async () => (await import('./administrator.ts')).makeAdministrator,
  },
  reindex: {
    summary: 'Make the index of the search anew',
    load: async () => (await import('./reindex.ts')).reindexSearch,
  },
  import: {
    summary: 'Import tickets, people and replies of another desk',
    load: async () => (await import('./import.ts')).importCommand,
  },
  deadlines: {
    summary: 'Answer deadlines, a case a line, from standard input',
    load: async () => (await import('./deadlines.ts')).deadlines,
  },
}
