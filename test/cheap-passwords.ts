import crypto, { type ScryptOptions } from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'

const { scrypt } = crypto
type Key = Parameters<typeof scrypt>[4]

/**
 * Loaded by every worker of a test run. A password costs 80 ms of a core to keep and to check, against whoever tries
 * many; tests sign in by the hundred. Programs that tests start pay it, but for one that is given people of a test.
 */
function cheaply(password: string, salt: string, length: number, options: ScryptOptions, done: Key): void {
  scrypt(password, salt, length, { ...options, N: 2 }, done)
}
Object.assign(crypto, { scrypt: cheaply })
syncBuiltinESMExports()
