/**
 * The closed catalogue of what can go wrong for a caller: the code and its HTTP status.
 * Each code has a message `errors_<code>` in every language and a line in docs/errors.md; tests hold it to that.
 */
export const errorCatalogue = {
  invalid_input: 422,
  malformed_request: 400,
  unauthenticated: 401,
  forbidden: 403,
  missing_scope: 403,
  not_found: 404,
  conflict: 409,
  idempotency_key_reused: 422,
  rate_limited: 429,
  payload_too_large: 413,
  unsupported_file_type: 415,
  too_many_files: 422,
  internal: 500,
  unavailable: 503,
  // consultations
  request_taken: 409,
  request_withdrawn: 409,
  offer_lapsed: 409,
  offer_answered: 409,
  not_qualified: 409,
  load_limit_reached: 409,
  no_qualified_consultant: 409,
  consultant_unavailable: 409,
  not_open_for_this: 409,
  contact_first: 409,
  appointment_overlaps: 409,
  // support
  answered_meanwhile: 409,
  reply_has_left: 409,
  // chat
  chat_taken: 409,
  too_many_chats: 409,
  // agreement and clock
  target_unreachable: 422,
  clock_moves_forward_only: 422,
  not_in_rehearsal: 409,
  // duty
  call_out_taken: 409,
  // accounts
  last_administrator: 409,
  email_in_use: 409,
  // notifications
  demanded_by_agreement: 409,
} as const satisfies Record<string, number>

export type ErrorCode = keyof typeof errorCatalogue

/** One fault of one input field; `path` as in the input, e.g. `attachments.0`. */
export type FieldFault = { readonly path: string; readonly code: string; readonly message: string }

/** An expected failure: carried to the caller as problem+json, in their language. Nothing of its transaction stays. */
export class Failure extends Error {
  readonly code: ErrorCode
  readonly fields: readonly FieldFault[]

  constructor(code: ErrorCode, fields: readonly FieldFault[] = []) {
    super(code)
    this.name = 'Failure'
    this.code = code
    this.fields = fields
  }

  get status(): number {
    return errorCatalogue[this.code]
  }
}

/** The row that a verb needs, or the failure that its absence means. */
export function present<Row>(row: Row | undefined | null, otherwise: ErrorCode = 'not_found'): Row {
  if (row === undefined || row === null) throw new Failure(otherwise)
  return row
}
