import type { Operation } from '../operation.ts'
import { consultantOperations } from './consultants.ts'
import { accountOperations } from './accounts.ts'

/** Every operation of the interface: what is not here is not offered. Routes, reference and permission tests follow it. */
export const operations: readonly Operation[] = [...consultantOperations, ...accountOperations]
