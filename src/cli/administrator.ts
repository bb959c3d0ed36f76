import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { role, systemActor } from '../base/actor.ts'
import type { Locale } from '../base/locale.ts'
import { createPerson, personByEmail, setRoles } from '../domains/accounts/index.ts'
import { type Caller, inTransaction } from '../platform/action.ts'
import { completeEnvironment, readSettings } from '../platform/environment.ts'
import { createLog } from '../platform/log.ts'
import { openPlatform } from '../platform/open-platform.ts'
import { prepareDatabase } from '../platform/prepare-database.ts'
import { command, UsageError } from './command.ts'
import { visitData } from './open-data.ts'

export const makeAdministrator = command({
  about: `Gives the person of that address the role of administrator; makes them first, with a password that is shown once,
when there is nobody of that address. Works while Wafa runs, and while it does not.`,
  operands: 'EMAIL',
  options: { name: { type: 'string', value: 'NAME', about: 'Name of a person who has to be made' } },
  run: async ({ name }, [email, ...more]) => {
    if (email === undefined || more.length > 0)
      throw new UsageError('one address is needed: npx wafa administrator EMAIL')
    const settings = readSettings(process.env)
    const log = createLog(settings, 'administrator')
    await using data = await visitData(settings, log)
    await prepareDatabase(data.url())
    const platform = await openPlatform(completeEnvironment(settings, data.secrets, data.url()), log)
    try {
      const caller: Caller = { platform, actor: systemActor, requestId: 'command', locale: 'en' }
      console.log(await promote(caller, email, name ?? email.split('@')[0] ?? email, settings.DEFAULT_LOCALE))
      return 0
    } finally {
      await platform.database.destroy()
    }
  },
})

/** Says what it did. */
async function promote(caller: Caller, email: string, name: string, locale: Locale): Promise<string> {
  const found = await inTransaction(caller, 'view', (context) => personByEmail(context, email))
  if (found !== undefined) {
    await setRoles(caller, { personId: found.id, roles: z.array(role).parse([...found.roles, 'administrator']) })
    return `${email} is an administrator.`
  }
  const password = randomBytes(12).toString('base64url')
  await createPerson(caller, { name, email, password, roles: ['administrator', 'client'], locale })
  return `${email} is an administrator, and signs in with the password ${password} until they set their own.`
}
