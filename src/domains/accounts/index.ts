export { actorOfPerson, actorOfSession, actorOfToken } from './actor-of.ts'
export { actorOfGuest, createGuest } from './guest.ts'
export { eraseGuests, forgetGuests, guestsAmong, guestsLastSeenBefore, nameGuest } from './queries/guests.ts'
export { createPerson } from './create-person.ts'
export { createToken } from './create-token.ts'
export { endOtherSessions, endSession } from './end-session.ts'
export {
  identityMailKinds,
  identityMailRequested,
  personChanged,
  personReinstated,
  personSuspended,
  rolesChanged,
} from './events.ts'
export { followLanguages } from './follow-languages.ts'
export { getOwnAccount } from './get-own-account.ts'
export { getPeople, getPerson, personNames } from './get-person.ts'
export { invitePerson } from './invite-person.ts'
export { listPeople } from './list-people.ts'
export { listSessions } from './list-sessions.ts'
export { listTokens } from './list-tokens.ts'
export { peopleWithRoles } from './people-with-roles.ts'
export { peopleAfter } from './queries/all-people.ts'
export { peopleByEmail, personByEmail } from './queries/people.ts'
export { revokeToken } from './revoke-token.ts'
export { passwordLength, personName, type PersonView } from './schemas.ts'
export { sendIdentityMail } from './send-identity-mail.ts'
export { setRoles } from './set-roles.ts'
export { reinstatePerson, suspendPerson } from './suspend-person.ts'
export { sweepExpired } from './sweep-expired.ts'
export { tokenPrefix } from './token.ts'
export { updateProfile } from './update-profile.ts'
export { viewPerson } from './view-person.ts'
