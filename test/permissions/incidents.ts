import {
  getIncident,
  listIncidents,
  openIncident,
  tieToIncident,
  untieFromIncident,
  updateIncident,
} from '../../src/domains/incidents/index.ts'
import { suggestIncidents } from '../../src/domains/support/index.ts'
import { everyone, operators, row } from './row.ts'

const words = { en: 'We look into it.' }

/** Everybody reads; whoever works at the desk writes. */
export const incidentRows = [
  row(listIncidents, everyone),
  row(getIncident, everyone, { input: ({ incidentId }) => ({ incidentId }) }),
  row(openIncident, operators, { input: () => ({ title: words, texts: words }) }),
  row(updateIncident, operators, { input: ({ incidentId }) => ({ incidentId, state: 'watching', texts: words }) }),
  row(suggestIncidents, operators),
  row(tieToIncident, operators, { input: ({ ticketId, incidentId }) => ({ ticketId, incidentId }) }),
  row(untieFromIncident, operators, { input: ({ ticketId }) => ({ ticketId }) }),
]
