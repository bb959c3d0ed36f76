import type { CsvField, FileFault, Outcome, Plan, Reason, RecordKind, RunState } from '#domains/import/schemas.ts'
import { m } from '#messages'
import type { Tone } from '../tone.ts'

type Words<Of extends string> = Readonly<Record<Of, () => string>>

export const stateWord: Words<RunState> = {
  uploading: m.import_state_uploading,
  uploaded: m.import_state_uploaded,
  reading: m.import_state_reading,
  planning: m.import_state_planning,
  planned: m.import_state_planned,
  running: m.import_state_running,
  done: m.import_state_done,
  unreadable: m.import_state_unreadable,
}
export const stateTone: Readonly<Record<RunState, Tone>> = {
  uploading: 'still',
  uploaded: 'accent',
  reading: 'still',
  planning: 'still',
  planned: 'accent',
  running: 'accent',
  done: 'good',
  unreadable: 'bad',
}

export const planWord: Words<Plan> = {
  create: m.import_plan_create,
  join: m.import_plan_join,
  skip: m.import_plan_skip,
  fault: m.import_plan_fault,
}
export const planTone: Readonly<Record<Plan, Tone>> = { create: 'accent', join: 'accent', skip: 'still', fault: 'bad' }
export const outcomeWord: Words<Outcome> = {
  created: m.import_outcome_created,
  joined: m.import_outcome_joined,
  skipped: m.import_outcome_skipped,
  fault: m.import_plan_fault,
}
export const outcomeTone: Readonly<Record<Outcome, Tone>> = {
  created: 'good',
  joined: 'good',
  skipped: 'still',
  fault: 'bad',
}

export const kindWord: Words<RecordKind> = {
  person: m.import_kind_person,
  ticket: m.import_kind_ticket,
  reply: m.import_kind_reply,
  thread: m.import_kind_reply,
  unknown: m.import_kind_unknown,
}

export const reasonWord: Words<Reason> = {
  already_imported: m.import_reason_already_imported,
  deleted_there: m.import_reason_deleted_there,
  is_the_report: m.import_reason_is_the_report,
  not_json: m.import_reason_not_json,
  not_understood: m.import_reason_not_understood,
  address_missing: m.import_reason_address_missing,
  address_wrong: m.import_reason_address_wrong,
  requester_unknown: m.import_reason_requester_unknown,
  ticket_unknown: m.import_reason_ticket_unknown,
  ticket_left_out: m.import_reason_ticket_left_out,
  nothing_said: m.import_reason_nothing_said,
  time_missing: m.import_reason_time_missing,
  time_in_future: m.import_reason_time_in_future,
}

export const faultWord: Words<FileFault> = {
  broken_json: m.import_fault_broken_json,
  record_too_long: m.import_fault_record_too_long,
  headings_missing: m.import_fault_headings_missing,
  no_records: m.import_fault_no_records,
}

export const fieldWord: Words<CsvField> = {
  id: m.import_field_id,
  ticket: m.import_field_ticket,
  subject: m.import_field_subject,
  body: m.import_field_body,
  name: m.import_field_name,
  email: m.import_field_email,
  assigneeName: m.import_field_assignee_name,
  assigneeEmail: m.import_field_assignee_email,
  priority: m.import_field_priority,
  category: m.import_field_category,
  state: m.import_field_state,
  openedAt: m.import_field_opened_at,
  updatedAt: m.import_field_updated_at,
  resolvedAt: m.import_field_resolved_at,
  closedAt: m.import_field_closed_at,
  language: m.import_field_language,
  files: m.import_field_files,
  internal: m.import_field_internal,
}
