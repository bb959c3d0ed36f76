import { systemActor } from '../base/actor.ts'
import { reindexAll } from '../domains/search/index.ts'
import { indexAllTicketWords } from '../domains/support/index.ts'
import { completeEnvironment, readSettings } from '../platform/environment.ts'
import { createLog } from '../platform/log.ts'
import { openPlatform } from '../platform/open-platform.ts'
import { prepareDatabase } from '../platform/prepare-database.ts'
import { command } from './command.ts'
import { visitData } from './open-data.ts'

export const reindexSearch = command({
  about:
    'Makes the indexes of words anew from everything that is kept: that of the search, and that of the desk. Works while Wafa runs, and while it does not.',
  options: {},
  run: async () => {
    const settings = readSettings(process.env)
    const log = createLog(settings, 'reindex')
    await using data = await visitData(settings, log)
    await prepareDatabase(data.url())
    const platform = await openPlatform(completeEnvironment(settings, data.secrets, data.url()), log)
    try {
      const caller = { platform, actor: systemActor, requestId: 'command', locale: settings.DEFAULT_LOCALE }
      console.log(`${await reindexAll(caller)} things can be found.`)
      console.log(`${await indexAllTicketWords(caller)} tickets can be found by their words at the desk.`)
      return 0
    } finally {
      await platform.database.destroy()
    }
  },
})
