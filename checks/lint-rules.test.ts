import { expect, test } from 'vitest'
import plugin from './lint-rules.ts'

type Node = Parameters<ReturnType<(typeof plugin)['rules']['clock']['create']>[string]>[0]

function faultsOf(kind: string, node: Node): number {
  let faults = 0
  plugin.rules.clock.create({ report: () => (faults += 1) })[kind]?.(node)
  return faults
}

const date = { type: 'Identifier', name: 'Date' }
const member = (object: string, property: string): Node => ({
  type: 'MemberExpression',
  object: { type: 'Identifier', name: object },
  property: { type: 'Identifier', name: property },
})

test('finds every way of reading the machine’s time', () => {
  expect(faultsOf('NewExpression', { type: 'NewExpression', callee: date, arguments: [] })).toBe(1)
  expect(faultsOf('CallExpression', { type: 'CallExpression', callee: date, arguments: [] })).toBe(1)
  expect(faultsOf('MemberExpression', member('Date', 'now'))).toBe(1)
  expect(faultsOf('MemberExpression', member('Temporal', 'Now'))).toBe(1)
})

test('lets conversions be', () => {
  const given = [{ type: 'Identifier', name: 'x' }]
  expect(faultsOf('NewExpression', { type: 'NewExpression', callee: date, arguments: given })).toBe(0)
  expect(faultsOf('MemberExpression', member('Date', 'parse'))).toBe(0)
  expect(faultsOf('MemberExpression', member('Temporal', 'Instant'))).toBe(0)
})
