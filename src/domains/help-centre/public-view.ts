import type { z } from 'zod'
import type { Actor } from '../../base/actor.ts'
import { patience } from '../../base/patience.ts'
import { type Caller, type Verb, view } from '../../platform/action.ts'
import { isOutage } from '../../platform/database/outage.ts'
import { parseInput } from '../../platform/parse-input.ts'
import { mayRead } from './permissions.ts'
import { lastPublished, type Published, publishedOf } from './published.ts'

type Definition<Input extends z.ZodType, Output extends z.ZodType> = {
  readonly name: string
  readonly input: Input
  readonly output: Output
  /** Pure, of what is published. Throws `Failure`. */
  readonly answer: (published: Published, input: z.output<Input>, reader: Actor) => z.input<Output>
}

/**
 * A view of what is published, which anyone may have. While the database is away it answers with what this process last
 * knew (S3: open day and night).
 */
export function publicView<Input extends z.ZodType, Output extends z.ZodType>({
  name,
  input,
  output,
  answer,
}: Definition<Input, Output>): Verb<Input, Output> {
  const verb = view({
    name,
    input,
    output,
    permit: mayRead,
    run: async (context, asked) => answer(await publishedOf(context), asked, context.actor),
  })
  const invoke = async (caller: Caller, raw: unknown) => {
    try {
      return output.parse(await patience.for(verb.invoke(caller, raw)))
    } catch (error) {
      const last = isOutage(error) ? lastPublished(caller.platform) : undefined
      if (last === undefined) throw error
      return output.parse(answer(last, parseInput(input, raw, caller.locale), caller.actor))
    }
  }
  const callable = (caller: Caller, raw: z.input<Input>) => invoke(caller, raw)
  return Object.assign(callable, { ...verb, invoke })
}
