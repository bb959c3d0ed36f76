import { type ConsultantFigures, consultantsReport } from '#domains/reports/schemas.ts'
import type { Api } from './api.ts'

/** How these consultants answer and are rated; nobody's figures are asked for where there is nobody. */
export async function figuresOf(
  ask: Pick<Api, 'get'>,
  consultants: readonly { readonly id: string }[],
): Promise<ConsultantFigures[]> {
  if (consultants.length === 0) return []
  const ids = consultants.map(({ id }) => id).join(',')
  return (await ask.get('/reports/consultants', consultantsReport, { ids })).items
}
