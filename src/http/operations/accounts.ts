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
} from '../../domains/accounts/index.ts'
import { del, get, type Operation, patch, post, put } from '../operation.ts'

export const accountOperations: Operation[] = [
  get('/account', getOwnAccount, 'Oneself, and the ways in which one can sign in'),
  patch('/account', updateProfile, 'Changes one’s own name, language or time zone'),
  get('/account/sessions', listSessions, 'Where one is signed in'),
  del('/account/sessions/{sessionId}', endSession, 'Ends a session of one’s own'),
  del('/account/sessions', endOtherSessions, 'Ends all one’s sessions but this one'),
  get('/account/tokens', listTokens, 'One’s own personal tokens'),
  post('/account/tokens', createToken, 'Makes a personal token; its secret is answered this once', { status: 201 }),
  del('/account/tokens/{tokenId}', revokeToken, 'Revokes a personal token'),
  get('/people', listPeople, 'Everybody, for administrators'),
  get('/people/{personId}', viewPerson, 'One person, for administrators'),
  post('/people', createPerson, 'Makes a person whose address counts as verified', { status: 201 }),
  put('/people/{personId}/roles', setRoles, 'Gives a person exactly these roles'),
  put('/people/{personId}/suspension', suspendPerson, 'Keeps a person out and ends their sessions'),
  del('/people/{personId}/suspension', reinstatePerson, 'Lets a suspended person in again'),
]
