import {
  getIncident,
  listIncidents,
  openIncident,
  tieToIncident,
  untieFromIncident,
  updateIncident,
} from '../../domains/incidents/index.ts'
import { suggestIncidents } from '../../domains/support/index.ts'
import { del, get, type Operation, post, put } from '../operation.ts'

/** Trouble that concerns many at once, told in the open (G5). */
export const incidentOperations: readonly Operation[] = [
  get('/incidents', listIncidents, 'What is known to be in trouble, or was'),
  post('/incidents', openIncident, 'Say that there is trouble (the desk)', { status: 201 }),
  get('/incidents/{incidentId}', getIncident, 'All that was said of it, and your tickets that came of it'),
  post('/incidents/{incidentId}/updates', updateIncident, 'Say how it goes on: those concerned are told'),
  get('/incident-suggestions', suggestIncidents, 'Where many urgent tickets may be one trouble'),
  put('/tickets/{ticketId}/incident/{incidentId}', tieToIncident, 'The ticket came of it'),
  del('/tickets/{ticketId}/incident', untieFromIncident, 'It did not after all'),
]
