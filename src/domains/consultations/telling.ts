import type { Role } from '../../base/actor.ts'
import type { RequestRow } from './queries/requests.ts'

/** Their open pages follow every request. */
export const operators: readonly Role[] = ['agent', 'administrator']
/** Whoever may have the board open. */
export const boardReaders: readonly Role[] = ['consultant', ...operators]

/** What every event says of the request that it is about. */
export const about = ({ id, number, subject, clientId }: RequestRow) => ({ requestId: id, number, subject, clientId })
