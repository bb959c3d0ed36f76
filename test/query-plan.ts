import { type CompiledQuery, type KyselyPlugin, PostgresQueryCompiler, sql } from 'kysely'
import { z } from 'zod'
import type { Database, DatabaseTransaction } from '../src/platform/database/database.ts'

type Plan = { 'Node Type': string; 'Relation Name'?: string; 'Index Name'?: string; Plans?: Plan[] }
const plan: z.ZodType<Plan> = z.object({
  'Node Type': z.string(),
  'Relation Name': z.string().exactOptional(),
  'Index Name': z.string().exactOptional(),
  get Plans() {
    return z.array(plan).exactOptional()
  },
})
const explained = z.tuple([z.object({ 'QUERY PLAN': z.tuple([z.object({ Plan: plan })]) })])

/**
 * How PostgreSQL runs the queries of a function: the steps of their plans, such as `Index Scan commitments_by_deadline`.
 * The statistics of the tables must be up to date (`analyze`).
 */
export async function plansOf(
  database: Database,
  run: (db: DatabaseTransaction) => Promise<unknown>,
): Promise<string[]> {
  const sent: CompiledQuery[] = []
  const capture: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      sent.push(new PostgresQueryCompiler().compileQuery(node, queryId))
      return node
    },
    transformResult: ({ result }) => Promise.resolve(result),
  }
  return database
    .withPlugin(capture)
    .transaction()
    .execute(async (db) => {
      await run(db)
      const steps: string[] = []
      for (const { sql: text, parameters } of sent.splice(0)) {
        const parts = text.split(/\$\d+/)
        // With the values in it, so that partial indexes count as they do when it is run.
        const values = parameters.map((value) =>
          Array.isArray(value) ? sql`array[${sql.join(value.map((one) => sql.lit(one)))}]` : sql.lit(value),
        )
        const whole = parts.map((part, index) => sql`${sql.raw(part)}${values[index] ?? sql.raw('')}`)
        const { rows } = await sql`explain (format json) ${sql.join(whole, sql.raw(''))}`.execute(db)
        steps.push(...stepsOf(explained.parse(rows)[0]['QUERY PLAN'][0].Plan))
      }
      return steps
    })
}

const stepsOf = ({ Plans = [], ...node }: Plan): string[] => [
  [node['Node Type'], node['Index Name'] ?? node['Relation Name'] ?? ''].join(' ').trim(),
  ...Plans.flatMap(stepsOf),
]
