import { z } from 'zod'
import { instantInput } from '../../../base/time.ts'

export const holdingsQuery = z.object({ before: instantInput.optional() })
export const holdings = z.object({
  open: z.int().meta({ description: 'In hand: new or open' }),
  due: z.int().meta({ description: 'Of these, due before the instant; 500 at the most' }),
})
export type Holdings = z.infer<typeof holdings>
