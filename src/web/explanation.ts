import { commitmentDetail, type ExplanationView } from '#domains/commitments/schemas.ts'
import { api } from './api.ts'

/**
 * Why a commitment is due when it is, asked from the browser. A file of its own, imported when somebody asks:
 * the schemas need not be there before.
 */
export const explanationOf = async (commitmentId: string): Promise<ExplanationView> =>
  (await api(fetch).get(`/commitments/${commitmentId}`, commitmentDetail)).explanation
