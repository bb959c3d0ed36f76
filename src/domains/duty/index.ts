export type {} from './tables.ts'
export { endDutyAbsence, listDutyAbsences, planDutyAbsence } from './absences.ts'
export { acknowledgeCallOut, endCallOut } from './acknowledge.ts'
export { changeAgent, getAgent } from './agents.ts'
export { assign, type Assignment, type Candidate, type Strategy, type Wanted } from './assignment.ts'
export { getRota, setRota, standIn, withdrawStandIn } from './change-rota.ts'
export { type EscalationDeed, escalationDeeds, type EscalationRule, escalationShares } from './escalation-schemas.ts'
export {
  type EscalatedTicket,
  escalationAt,
  escalationTableOf,
  firstTime,
  getEscalation,
  setEscalation,
  toldAt,
  wasPassed,
} from './escalation.ts'
export {
  callOutAcknowledged,
  callOutEnded,
  callOutRang,
  callOutSilent,
  cameOnDuty,
  dutyChanged,
  wentOffDuty,
} from './events.ts'
export { backOnDuty, chooseAgent, givesOut, idsOnDuty } from './choose-agent.ts'
export { type DeskPresence, deskPresence } from './desk-presence.ts'
export { getDuty } from './get-duty.ts'
export { getOwnDuty } from './get-own-duty.ts'
export { getCallOut, listCallOuts } from './list-call-outs.ts'
export { calledFor } from './called-for.ts'
export { dutyCalendar } from './loading.ts'
export { onCall } from './on-call.ts'
export { isOpen, openUntil } from './on-duty.ts'
export { onDuty } from './on-duty-now.ts'
export { nextCall, ringDue } from './ring.ts'
export { getDutySettings, setDutySettings } from './settings.ts'
export { nextDutyChange, noteDutyChanges, settleEverybody, settlePerson } from './settle.ts'
export { startCallOut } from './start-call-out.ts'
export { followShift, switchDuty } from './switch-duty.ts'
export { getTeamTable, listTeams, setTeamTable, teamByTable, teamInShort, teamsInShort } from './team-table.ts'
export { changeTeam, createTeam, removeTeam } from './teams.ts'
