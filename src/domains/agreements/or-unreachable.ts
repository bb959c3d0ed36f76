import { Failure } from '../../base/errors.ts'
import { SlaError } from '../../sla/index.ts'

/** A calendar that is never open long enough is told to whoever asks as `target_unreachable`, not as a bug. */
export function orUnreachable<Answer>(compute: () => Answer): Answer {
  try {
    return compute()
  } catch (error) {
    throw error instanceof SlaError ? new Failure(error.code) : error
  }
}
