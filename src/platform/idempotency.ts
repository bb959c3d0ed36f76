import { actorId } from '../base/actor.ts'
import { Failure } from '../base/errors.ts'
import type { Context } from './context.ts'

type Claim = { readonly action: string; readonly key: string; readonly fingerprint: string }

/** Whoever is not signed in shares one name; their keys are as random as anyone's. */
const nobody = '00000000-0000-0000-0000-000000000000'

/**
 * Claims the key for this transaction, or returns the answer that an earlier one kept.
 * A second request with the same key waits on the first one's row, then finds its answer.
 * Throws `idempotency_key_reused` when the key came with another input.
 */
export async function claimKey(context: Context, claim: Claim): Promise<unknown> {
  const owner = actorId(context.actor) ?? nobody
  const claimed = await context.db
    .insertInto('idempotencyKeys')
    .values({ ...claim, actorId: owner, answer: 'null', at: context.now })
    .onConflict((conflict) => conflict.columns(['actorId', 'action', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst()
  if (claimed !== undefined) return undefined
  const earlier = await context.db
    .selectFrom('idempotencyKeys')
    .select(['fingerprint', 'answer'])
    .where('actorId', '=', owner)
    .where('action', '=', claim.action)
    .where('key', '=', claim.key)
    .executeTakeFirstOrThrow()
  if (earlier.fingerprint !== claim.fingerprint) throw new Failure('idempotency_key_reused')
  return earlier.answer
}

export async function keepAnswer(context: Context, claim: Claim, answer: unknown): Promise<void> {
  await context.db
    .updateTable('idempotencyKeys')
    .set({ answer: JSON.stringify(answer) })
    .where('actorId', '=', actorId(context.actor) ?? nobody)
    .where('action', '=', claim.action)
    .where('key', '=', claim.key)
    .execute()
}
