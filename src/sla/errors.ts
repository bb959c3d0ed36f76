/** `target_unreachable`: the calendar is never open for as long as the target asks. */
export type SlaErrorCode = 'target_unreachable'

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
