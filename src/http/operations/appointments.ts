import {
  acceptAppointment,
  cancelAppointment,
  listAppointments,
  moveAppointment,
  proposeAppointment,
} from '../../domains/consultations/index.ts'
import { get, type Operation, post, put } from '../operation.ts'

export const appointmentOperations: Operation[] = [
  get('/consultation-requests/{requestId}/appointments', listAppointments, 'All appointments of a request'),
  post('/consultation-requests/{requestId}/appointments', proposeAppointment, 'Proposes a time', { status: 201 }),
  put('/appointments/{appointmentId}/acceptance', acceptAppointment, 'Accepts the time that the other side named'),
  put('/appointments/{appointmentId}/time', moveAppointment, 'Names another time'),
  put('/appointments/{appointmentId}/cancellation', cancelAppointment, 'Calls an appointment off'),
]
