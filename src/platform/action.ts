import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type Actor, actorId, systemActor } from '../base/actor.ts'
import { Failure } from '../base/errors.ts'
import { newId } from '../base/ids.ts'
import type { Instant } from '../base/time.ts'
import type { DatabaseTransaction } from './database/database.ts'
import type { Caller, Context } from './context.ts'
import { insertEvents } from './events.ts'
import { parseInput } from './parse-input.ts'
import { claimKey, keepAnswer } from './idempotency.ts'
import { transact } from './transact.ts'

export type { Caller, Context } from './context.ts'

type Definition<Input extends z.ZodType, Output extends z.ZodType, Subject> = {
  /** `domain.verb-noun`; also the audit entry's name. */
  readonly name: string
  readonly kind?: 'action' | 'view'
  readonly input: Input
  readonly output: Output
  /** Fetches (and locks) what the verb is about; its absence is `not_found`. */
  readonly load?: (context: Context, input: z.output<Input>) => Promise<Subject>
  /** Pure, and the only place where permission is asked. */
  readonly permit: (actor: Actor, subject: NoInfer<Subject>, input: z.output<Input>) => boolean
  /** Hides the subject's existence from those who may not see it. */
  readonly denial?: 'forbidden' | 'not_found'
  /** The id that the audit trail files this under; otherwise the answer's `id`, if it has one. */
  readonly about?: (input: z.output<Input>) => string | null
  readonly run: (context: Context, input: z.output<Input>, subject: NoInfer<Subject>) => Promise<z.input<Output>>
}

/** A verb as tables of verbs see it: what comes in is unknown until its schema has parsed it. */
export interface AnyVerb {
  readonly verbName: string
  readonly kind: 'action' | 'view'
  readonly input: z.ZodType
  readonly output: z.ZodType
  invoke(caller: Caller, raw: unknown): Promise<unknown>
  invokeWithin(context: Context, raw: unknown): Promise<unknown>
}

/** A verb of a domain: call it with a caller, or `within` a transaction that is already open. */
export interface Verb<Input extends z.ZodType, Output extends z.ZodType> extends AnyVerb {
  (caller: Caller, input: z.input<Input>): Promise<z.output<Output>>
  within(context: Context, input: z.input<Input>): Promise<z.output<Output>>
  readonly input: Input
  readonly output: Output
}

/**
 * The one door through which every change goes: parses the input, opens the transaction, fixes `now`, loads the
 * subject, asks permission, runs the verb, writes the audit entry and the announced events, commits.
 * Throws `Failure` and nothing is left; deadlocks and serialization conflicts are retried.
 */
export function action<Input extends z.ZodType, Output extends z.ZodType, Subject = undefined>(
  definition: Definition<Input, Output, Subject>,
): Verb<Input, Output> {
  const kind = definition.kind ?? 'action'

  async function perform(context: Context, input: z.output<Input>): Promise<z.output<Output>> {
    // Without `load` the subject is undefined, and its type says so.
    const subject = (await definition.load?.(context, input)) as Subject
    if (!definition.permit(context.actor, subject, input)) throw denial(context.actor, definition.denial)
    const answer = definition.output.parse(await definition.run(context, input, subject))
    if (kind === 'action') await audit(context, definition.name, definition.about?.(input) ?? idOf(answer))
    return answer
  }

  const invoke = async (caller: Caller, raw: unknown) => {
    const input = parseInput(definition.input, raw, caller.locale)
    requireScope(caller.actor, definition.name, kind)
    return inTransaction(caller, kind, async (context) => {
      const key = kind === 'action' ? caller.idempotencyKey : undefined
      if (key === undefined) return perform(context, input)
      const claim = { action: definition.name, key, fingerprint: fingerprintOf(raw) }
      const earlier = await claimKey(context, claim)
      if (earlier !== undefined) return definition.output.parse(earlier)
      const answer = await perform(context, input)
      await keepAnswer(context, claim, answer)
      return answer
    })
  }
  const invokeWithin = (context: Context, raw: unknown) =>
    perform(context, parseInput(definition.input, raw, context.locale))

  const verb = (caller: Caller, raw: z.input<Input>) => invoke(caller, raw)
  return Object.assign(verb, {
    invoke,
    invokeWithin,
    within: (context: Context, input: z.input<Input>) => invokeWithin(context, input),
    verbName: definition.name,
    kind,
    input: definition.input,
    output: definition.output,
  })
}

/** A verb that changes nothing: the same door, in a read-only transaction and without an audit entry. */
export const view = <Input extends z.ZodType, Output extends z.ZodType, Subject = undefined>(
  definition: Definition<Input, Output, Subject>,
): Verb<Input, Output> => action({ ...definition, kind: 'view' })

/**
 * Opens the transaction of a caller; for `action()`, the keeper and the reactions.
 * "Now" is when the caller came, not when a connection became free for them.
 */
export async function inTransaction<Answer>(
  caller: Caller,
  kind: 'action' | 'view',
  run: (context: Context) => Promise<Answer>,
): Promise<Answer> {
  const now = await caller.platform.clock.now()
  return transact(caller.platform.database, kind === 'view', (db) => run(contextOf(caller, db, now)))
}

/** The same context, acting as the platform itself: for what follows from a verb but is nobody's wish. */
export const asSystem = (context: Context): Context => ({ ...context, actor: systemActor })

function contextOf(caller: Caller, db: DatabaseTransaction, now: Instant): Context {
  const { platform, actor, locale, requestId } = caller
  return {
    now,
    db,
    actor,
    locale,
    requestId,
    platform,
    announce: (event, payload, to = {}) =>
      insertEvents(db, [
        {
          id: newId(now),
          name: event.name,
          payload: event.payload.parse(payload),
          audience: to,
          actorId: actorId(actor),
          requestId,
          at: now,
        },
      ]),
  }
}

const denial = (actor: Actor, asked: 'forbidden' | 'not_found' = 'forbidden'): Failure =>
  new Failure(actor.kind === 'visitor' ? 'unauthenticated' : asked)

/** Scopes are `<domain>:read` and `<domain>:write`; a session has them all. */
export const scopeOf = (name: string, kind: 'action' | 'view'): string =>
  `${name.split('.')[0]}:${kind === 'view' ? 'read' : 'write'}`

function requireScope(actor: Actor, name: string, kind: 'action' | 'view'): void {
  if (actor.kind !== 'person' || actor.scopes === undefined) return
  if (!actor.scopes.includes(scopeOf(name, kind))) throw new Failure('missing_scope')
}

async function audit(context: Context, name: string, subjectId: string | null): Promise<void> {
  await context.db
    .insertInto('auditEntries')
    .values({
      id: newId(context.now),
      at: context.now,
      action: name,
      actorId: actorId(context.actor),
      actorKind: context.actor.kind,
      subjectId,
      details: '{}',
      requestId: context.requestId,
    })
    .execute()
}

const withId = z.object({ id: z.uuid() })
const idOf = (answer: unknown): string | null => withId.safeParse(answer).data?.id ?? null

const fingerprintOf = (input: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(input) ?? '')
    .digest('hex')
