import {
  chooseTeam,
  getCommitmentSubject,
  leaveTeamToTable,
  listDeadlines,
  listQueue,
  previewEscalation,
} from '../../src/domains/desk/index.ts'
import {
  answerTicket,
  changeMacro,
  countDesk,
  countHoldings,
  fillMacro,
  followTicket,
  getBulk,
  getTicketDesk,
  linkTickets,
  listBulkResults,
  listColleagues,
  listFilters,
  listMacros,
  mergeTickets,
  removeFilter,
  restoreMacro,
  retireMacro,
  saveFilter,
  shareFilter,
  showReplying,
  splitTicket,
  startBulk,
  takeBackReply,
  unfollowTicket,
  unlinkTickets,
  writeMacro,
} from '../../src/domains/support/index.ts'
import { administrators, type Input, operators, row } from './row.ts'

const of =
  (rest: object = {}): Input =>
  ({ ticketId }) => ({ ticketId, ...rest })

const greeting = { ar: 'مرحبًا {requester}', fr: 'Bonjour {requester}', en: 'Dear {requester}' }
const macro = { name: { ar: 'تحية', fr: 'Salutation', en: 'Greeting' }, texts: greeting }
const aMacro: Input = ({ macroId }) => ({ macroId })
const aFilter: Input = ({ filterId }) => ({ filterId })
const aRun: Input = ({ bulkRunId }) => ({ runId: bulkRunId })

export const deskRows = [
  row(previewEscalation, operators, { input: () => ({ priority: 1 }) }),
  row(listQueue, operators),
  row(listDeadlines, operators),
  row(getCommitmentSubject, ['client', 'consultant', ...operators], {
    input: ({ commitmentId }) => ({ commitmentId }),
  }),
  row(countDesk, operators),
  row(countHoldings, operators),
  row(listColleagues, operators),
  row(listFilters, operators),
  row(saveFilter, operators, { input: () => ({ name: 'Mine', definition: { assignee: 'me' } }) }),
  // It is the agent's, who shares it.
  row(shareFilter, ['agent'], { input: (scene) => ({ ...aFilter(scene, 'agent'), shared: false }) }),
  row(removeFilter, operators, { input: aFilter }),
  row(startBulk, operators, { input: ({ ticketId }) => ({ deed: { do: 'follow' }, ticketIds: [ticketId] }) }),
  row(getBulk, ['agent'], { input: aRun }),
  row(listBulkResults, ['agent'], { input: aRun }),
  row(getTicketDesk, operators, { input: of() }),
  row(chooseTeam, operators, { input: ({ ticketId, teamId }) => ({ ticketId, teamId }) }),
  row(leaveTeamToTable, operators, { input: of() }),
  row(followTicket, operators, { input: of() }),
  row(unfollowTicket, operators, { input: of() }),
  row(showReplying, operators, { input: of() }),
  row(linkTickets, operators, { input: of({ number: '2' }) }),
  row(unlinkTickets, operators, { input: ({ ticketId, otherTicketId }) => ({ ticketId, otherId: otherTicketId }) }),
  row(splitTicket, operators, {
    input: ({ ticketId, ticketMessageId }) => ({ ticketId, messageId: ticketMessageId, subject: 'Another matter' }),
  }),
  row(mergeTickets, operators, { input: of({ number: '2' }) }),
  row(answerTicket, operators, { input: of({ body: 'We are on it.' }) }),
  row(takeBackReply, ['agent'], { input: ({ heldReplyId }) => ({ messageId: heldReplyId }) }),
  row(fillMacro, operators, { input: (scene) => ({ ...aMacro(scene, 'agent'), ticketId: scene.ticketId }) }),
  row(listMacros, operators),
  row(writeMacro, administrators, { input: () => macro }),
  row(changeMacro, administrators, { input: (scene) => ({ ...macro, ...aMacro(scene, 'agent') }) }),
  row(retireMacro, administrators, { input: aMacro }),
  row(restoreMacro, administrators, { input: aMacro }),
]
