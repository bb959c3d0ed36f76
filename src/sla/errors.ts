/**
 * `invalid_calendar`: the definition breaks `calendarSchema`.
 * `target_unreachable`: the calendar is not open long enough, ever, for the target to be reached.
 */
export type SlaErrorCode = 'invalid_calendar' | 'target_unreachable'

/** What the arithmetic refuses; the message is for developers and operators, in English. */
export class SlaError extends Error {
  readonly code: SlaErrorCode

  constructor(code: SlaErrorCode, message: string) {
    super(message)
    this.name = 'SlaError'
    this.code = code
  }
}

export function unreachable(): never {
  throw new SlaError('target_unreachable', 'The target can never be reached: the calendar is not open long enough.')
}
