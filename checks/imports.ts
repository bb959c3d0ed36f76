import { cruise, type ICruiseResult } from 'dependency-cruiser'
import config from '../.dependency-cruiser.mjs'

/** Runs the import rules, and asserts that they saw something: a parser that fails silently passes everything. */
const { output } = await cruise(['src'], {
  ...config.options,
  ruleSet: { forbidden: config.forbidden },
  validate: true,
})
if (typeof output === 'string') throw new Error(output)
const { summary, modules }: ICruiseResult = output
const own = modules.filter(({ source }) => source.startsWith('src/'))
const edges = own.flatMap(({ dependencies }) => dependencies).length

for (const { rule, from, to, cycle } of summary.violations) {
  const way = cycle === undefined ? to : cycle.map(({ name }) => name).join(' → ')
  console.error(`${rule.name}: ${from} → ${way}`)
}
if (own.length < 20 || edges < own.length) {
  console.error(`imports: only ${own.length} modules with ${edges} imports were seen; the parser is broken`)
  process.exit(1)
}
console.log(`imports: ${own.length} modules, ${edges} imports, ${summary.violations.length} violations`)
process.exit(summary.violations.length > 0 ? 1 : 0)
