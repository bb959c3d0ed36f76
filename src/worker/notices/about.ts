import { personNames } from '../../domains/accounts/index.ts'
import { agreementInForce, calendarNow } from '../../domains/agreements/index.ts'
import type { Context } from '../../platform/action.ts'

type Request = { readonly requestId: string; readonly number: string; readonly subject: string }

/** What every notice about a request says of it, with the zone in which its promises are counted. */
export async function aboutRequest(context: Context, { requestId, number, subject }: Request) {
  const { calendarId } = await agreementInForce(context, context.now)
  const { calendar } = await calendarNow(context, calendarId)
  return { requestId, number, subject, zone: calendar.timeZone }
}

/** And of somebody in it. */
export async function aboutSomebody(context: Context, request: Request, personId: string | null) {
  const names = personId === null ? undefined : await personNames(context, [personId])
  return { ...(await aboutRequest(context, request)), name: names?.get(personId ?? '') ?? '' }
}
