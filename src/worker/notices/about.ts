import { personNames } from '../../domains/accounts/index.ts'
import type { Context } from '../../platform/action.ts'

type Request = { readonly requestId: string; readonly number: string; readonly subject: string }

/** What every notice about a request says of it, with the zone in which its promises are counted. */
export async function aboutRequest(_context: Context, { requestId, number, subject }: Request) {
  return { requestId, number, subject, zone: 'Asia/Riyadh' }
}

/** And of somebody in it. */
export async function aboutSomebody(context: Context, request: Request, personId: string | null) {
  const names = personId === null ? undefined : await personNames(context, [personId])
  return { ...(await aboutRequest(context, request)), name: names?.get(personId ?? '') ?? '' }
}
