import type { Generated } from 'kysely'
import type { Locale } from '../../base/locale.ts'
import type { Instant } from '../../base/time.ts'
import type { Json } from '../../platform/database/tables.ts'

declare module '../../platform/database/tables.ts' {
  interface Tables {
    dutyTeams: DutyTeamTable
    dutyAgents: DutyAgentTable
    dutyTeamMembers: { teamId: string; personId: string }
    dutyAbsences: DutyAbsenceTable
    dutyRota: DutyRotaTable
    dutyOverrides: DutyOverrideTable
    dutySettings: DutySettingsTable
    callOuts: CallOutTable
    callOutSteps: CallOutStepTable
    escalationRules: EscalationRuleTable
    teamRules: { category: string; priority: number; teamId: string }
    escalationsDone: { subjectId: string; clause: string; share: number; at: Instant }
  }
}

export interface EscalationRuleTable {
  clause: string
  share: number
  tell: string[]
  people: Generated<string[]>
  channels: Generated<string[]>
  deeds: string[]
}

export interface DutyTeamTable {
  id: string
  name: Json
  createdAt: Instant
}

export interface DutyAgentTable {
  personId: string
  skills: Generated<string[]>
  languages: Generated<Locale[]>
  week: Json | null
  exceptions: Json
  switched: 'on' | 'off' | null
  switchedAt: Instant | null
  switchedUntil: Instant | null
  onSince: Instant | null
  lookAgainAt: Instant | null
  lastGivenAt: Generated<Instant | null>
}

export interface DutyAbsenceTable {
  id: string
  personId: string
  startsAt: Instant
  endsAt: Instant
  note: string | null
}

export interface DutyRotaTable {
  one: Generated<boolean>
  members: string[]
  startsOn: string
  handoverAt: string
  revision: number
}

export interface DutyOverrideTable {
  id: string
  personId: string
  startsAt: Instant
  endsAt: Instant
  note: string | null
  madeAt: Instant
  madeBy: string | null
  withdrawnAt: Instant | null
}

export interface DutySettingsTable {
  one: Generated<boolean>
  strategy: 'least_loaded' | 'in_turn' | 'none'
  repeatMinutes: number
  callsEach: number
  peopleCalled: number
  administratorCalls: number
}

export interface CallOutTable {
  id: string
  subjectKind: 'ticket'
  subjectId: string
  number: string
  subject: string
  clause: string
  dueAt: Instant
  madeAt: Instant
  personId: string | null
  place: Generated<number>
  calls: Generated<number>
  administrators: Generated<boolean>
  nextAt: Instant | null
  silentAt: Instant | null
  acknowledgedAt: Instant | null
  acknowledgedBy: string | null
  endedAt: Instant | null
  endReason: string | null
}

export interface CallOutStepTable {
  id: string
  callOutId: string
  position: Generated<number>
  at: Instant
  kind: string
  personId: string | null
  detail: Generated<string | null>
}
