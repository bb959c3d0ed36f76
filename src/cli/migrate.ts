import { readSettings } from '../platform/environment.ts'
import { createLog } from '../platform/log.ts'
import { prepareDatabase } from '../platform/prepare-database.ts'
import { command } from './command.ts'
import { openData } from './open-data.ts'

export const migrateDatabase = command({
  about: 'Applies the migrations that the database lacks. `start` does so too; nothing is ever taken back.',
  options: {},
  run: async () => {
    const settings = readSettings(process.env)
    await using data = await openData(settings, createLog(settings, 'migrate'))
    const applied = await prepareDatabase(data.url())
    for (const name of applied) console.log(name)
    if (applied.length === 0) console.log('Nothing to do.')
    return 0
  },
})
