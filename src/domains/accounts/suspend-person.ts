import { z } from 'zod'
import { actorId } from '../../base/actor.ts'
import { Failure, present } from '../../base/errors.ts'
import { id } from '../../base/ids.ts'
import { action } from '../../platform/action.ts'
import { personReinstated, personSuspended } from './events.ts'
import { mayAdministerPeople, maySuspend } from './permissions.ts'
import { toPersonView } from './person.ts'
import { lockAdministrators, personForUpdate, updatePerson } from './queries/people.ts'
import { deleteSessions } from './queries/sessions.ts'
import { personView } from './schemas.ts'

/** Keeps a person out: their sessions end, their tokens rest, and they cannot sign in. Throws `conflict` if they are out. */
export const suspendPerson = action({
  name: 'accounts.suspend-person',
  input: z.object({ personId: id }),
  output: personView,
  permit: (actor, _subject, { personId }) => maySuspend(actor, personId),
  async run(context, { personId }) {
    const administrators = await lockAdministrators(context)
    const person = present(await personForUpdate(context, personId))
    if (person.suspendedAt !== null) throw new Failure('conflict')
    if (administrators.every((id) => id === personId)) throw new Failure('last_administrator')
    const suspended = await updatePerson(context, personId, {
      suspendedAt: context.now,
      suspendedBy: actorId(context.actor),
    })
    await deleteSessions(context, personId, null)
    await context.announce(personSuspended, { personId }, { people: [personId] })
    return toPersonView(suspended)
  },
})

/** Lets a suspended person in again. Throws `conflict` if they were not out. */
export const reinstatePerson = action({
  name: 'accounts.reinstate-person',
  input: z.object({ personId: id }),
  output: personView,
  permit: mayAdministerPeople,
  async run(context, { personId }) {
    const person = present(await personForUpdate(context, personId))
    if (person.suspendedAt === null) throw new Failure('conflict')
    const reinstated = await updatePerson(context, personId, { suspendedAt: null, suspendedBy: null })
    await context.announce(personReinstated, { personId }, { people: [personId] })
    return toPersonView(reinstated)
  },
})
