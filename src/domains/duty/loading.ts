import { z } from 'zod'
import type { Instant } from '../../base/time.ts'
import type { Locale } from '../../base/locale.ts'
import type { Context } from '../../platform/action.ts'
import type { Calendar } from '../../sla/index.ts'
import { getPeople, peopleWithRoles } from '../accounts/index.ts'
import { agreementInForce, calendarNow } from '../agreements/index.ts'
import { type Hours, shiftsOf, type Span, type Standing, standingAt } from './on-duty.ts'
import { type AbsenceRow, absencesAfter, type AgentRow, agentRows, memberRows } from './queries/agents.ts'
import { exceptions, week } from './schemas.ts'

/** Somebody with the role of an agent, and their duty at the instant that was asked for. */
export type Agent = {
  readonly personId: string
  readonly name: string
  readonly teams: readonly string[]
  readonly skills: readonly string[]
  readonly languages: readonly Locale[]
  readonly week: Calendar['week'] | null
  readonly exceptions: Calendar['exceptions']
  readonly hours: Hours
  readonly standing: Standing
}

/** The agreement's calendar at an instant: its zone and holidays are those of all shifts. */
export async function dutyCalendar(context: Context, at: Instant): Promise<Calendar> {
  const { calendarId } = await agreementInForce(context, at)
  return (await calendarNow(context, calendarId)).calendar
}

/** Every agent who is not suspended, by name. */
export async function agentsAt(context: Context, at: Instant): Promise<Agent[]> {
  const ids = await peopleWithRoles(context, ['agent'])
  if (ids.length === 0) return []
  const people = await getPeople(context, ids)
  const rows = new Map((await agentRows(context.db, ids)).map((row) => [row.personId, row]))
  const absences = Map.groupBy(await absencesAfter(context.db, at), ({ personId }) => personId)
  const teams = Map.groupBy(await memberRows(context.db), ({ personId }) => personId)
  const calendar = await dutyCalendar(context, at)
  const agents = ids.map((personId) => {
    const own = ownOf(rows.get(personId))
    const hours = hoursOf(calendar, own, rows.get(personId), absences.get(personId) ?? [])
    return {
      personId,
      name: people.get(personId)?.name ?? '',
      teams: (teams.get(personId) ?? []).map(({ teamId }) => teamId),
      ...own,
      hours,
      standing: standingAt(hours, at.epochMilliseconds),
    }
  })
  return agents.toSorted((one, other) => one.name.localeCompare(other.name))
}

const own = z.object({ week: week.nullable(), exceptions })

function ownOf(row: AgentRow | undefined) {
  const { week: ownWeek, exceptions: ownExceptions } = own.parse({
    week: row?.week ?? null,
    exceptions: row?.exceptions ?? [],
  })
  return { skills: row?.skills ?? [], languages: row?.languages ?? [], week: ownWeek, exceptions: ownExceptions }
}

function hoursOf(
  calendar: Calendar,
  { week: ownWeek, exceptions: ownExceptions }: Pick<Agent, 'week' | 'exceptions'>,
  row: AgentRow | undefined,
  absences: readonly AbsenceRow[],
): Hours {
  const plain = ownWeek === null && ownExceptions.length === 0
  return {
    // The agreement's own calendar is compiled once for all who follow it.
    shifts: plain ? calendar : shiftsOf(calendar, { week: ownWeek, exceptions: ownExceptions }),
    absences: absences.map(spanOf),
    switched:
      row === undefined || row.switched === null || row.switchedAt === null
        ? null
        : {
            on: row.switched === 'on',
            at: row.switchedAt.epochMilliseconds,
            until: row.switchedUntil?.epochMilliseconds ?? null,
          },
  }
}

export const spanOf = ({ startsAt, endsAt }: { startsAt: Instant; endsAt: Instant }): Span => ({
  from: startsAt.epochMilliseconds,
  to: endsAt.epochMilliseconds,
})
