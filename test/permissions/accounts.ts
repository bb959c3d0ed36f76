import {
  createPerson,
  createToken,
  endOtherSessions,
  endSession,
  getOwnAccount,
  listPeople,
  listSessions,
  listTokens,
  reinstatePerson,
  revokeToken,
  setRoles,
  suspendPerson,
  updateProfile,
  viewPerson,
} from '../../src/domains/accounts/index.ts'
import { newId } from '../../src/base/ids.ts'
import { instantFrom } from '../../src/base/time.ts'
import { administrators, row, signedIn } from './row.ts'

const unknown = newId(instantFrom(0))

/** What is one's own is found by who asks: another's is not there for anyone. */
export const accountRows = [
  row(getOwnAccount, signedIn),
  row(updateProfile, signedIn, { input: () => ({ name: 'Renamed' }) }),
  row(listSessions, signedIn),
  row(endSession, [], { input: () => ({ sessionId: unknown }) }),
  row(endOtherSessions, signedIn),
  row(listTokens, signedIn),
  row(createToken, signedIn, { input: () => ({ name: 'Script', scopes: ['accounts:read'] }) }),
  row(revokeToken, [], { input: () => ({ tokenId: unknown }) }),
  row(listPeople, administrators),
  row(viewPerson, administrators, { input: ({ people }) => ({ personId: people.stranger.actor.id }) }),
  row(createPerson, administrators, { input: () => ({ name: 'New', email: 'new@example.org' }) }),
  row(setRoles, administrators, { input: ({ people }) => ({ personId: people.stranger.actor.id, roles: ['agent'] }) }),
  row(suspendPerson, administrators, { input: ({ people }) => ({ personId: people.stranger.actor.id }) }),
  row(reinstatePerson, administrators, { input: ({ people }) => ({ personId: people.stranger.actor.id }) }),
]
