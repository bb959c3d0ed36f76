import type { Operation } from '../operation.ts'

/** Every operation of the interface: what is not here is not offered. Routes, reference and permission tests follow it. */
export const operations: readonly Operation[] = []
