import {
  acknowledgeCallOut,
  changeAgent,
  changeTeam,
  createTeam,
  endDutyAbsence,
  followShift,
  getAgent,
  getCallOut,
  getDuty,
  getDutySettings,
  getEscalation,
  getOwnDuty,
  getRota,
  getTeamTable,
  listCallOuts,
  listDutyAbsences,
  listTeams,
  planDutyAbsence,
  removeTeam,
  setDutySettings,
  setEscalation,
  setRota,
  setTeamTable,
  standIn,
  switchDuty,
  withdrawStandIn,
} from '../../src/domains/duty/index.ts'
import { administrators, type Input, operators, row } from './row.ts'

const agent: Input = ({ people }) => ({ personId: people.agent.actor.id })
const team = { name: { ar: 'الدعم', fr: 'Support', en: 'Support' }, members: [] }
const span = { from: '2027-01-03T06:00:00Z', to: '2027-01-05T06:00:00Z' }
const forAgent: Input = ({ people }) => ({ personId: people.agent.actor.id, ...span })
const settings = { strategy: 'in_turn', repeatMinutes: 5, callsEach: 3, peopleCalled: 2, administratorCalls: 3 }
const callOut: Input = ({ callOutId }) => ({ callOutId })

export const dutyRows = [
  row(getDuty, operators),
  row(getOwnDuty, operators),
  row(switchDuty, ['agent'], { input: () => ({ on: false }) }),
  row(followShift, ['agent']),
  row(getAgent, administrators, { input: agent }),
  row(changeAgent, administrators, {
    input: ({ people }) => ({ personId: people.agent.actor.id, skills: [], languages: [], week: null, exceptions: [] }),
  }),
  row(listDutyAbsences, operators),
  row(planDutyAbsence, operators, { input: forAgent }),
  row(endDutyAbsence, operators, { input: ({ dutyAbsenceId }) => ({ absenceId: dutyAbsenceId }) }),
  row(createTeam, administrators, { input: () => team }),
  row(changeTeam, administrators, { input: ({ teamId }) => ({ teamId, ...team }) }),
  row(removeTeam, administrators, { input: ({ teamId }) => ({ teamId }) }),
  row(listTeams, operators),
  row(getTeamTable, operators),
  row(setTeamTable, administrators, {
    input: ({ teamId }) => ({ rules: [{ category: 'payment', priority: 1, teamId }] }),
  }),
  row(getRota, operators),
  row(setRota, administrators, {
    input: () => ({ revision: 1, members: [], startsOn: '2026-11-22', handoverAt: '09:00' }),
  }),
  row(standIn, operators, { input: forAgent }),
  row(withdrawStandIn, operators, { input: ({ overrideId }) => ({ overrideId }) }),
  row(getDutySettings, operators),
  row(setDutySettings, administrators, { input: () => settings }),
  row(getEscalation, operators),
  row(setEscalation, administrators, {
    input: () => ({ rules: [{ clause: 'S6.response', share: 50, tell: ['on_call'], deeds: [] }] }),
  }),
  row(listCallOuts, operators),
  row(getCallOut, operators, { input: callOut }),
  row(acknowledgeCallOut, operators, { input: callOut }),
]
