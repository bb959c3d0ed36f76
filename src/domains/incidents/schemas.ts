import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { pageByIdQuery, pageOf } from '../../base/page.ts'
import { isoInstant } from '../../base/time.ts'
import { categories } from '../support/priority.ts'
import { incidentStates } from './incident.ts'

export const incidentState = z.enum(incidentStates)
const text = (longest: number) => z.string().trim().min(1).max(longest).optional()
/** In one language at least: there is no time for three while things are down. */
const spoken = (longest: number) =>
  z
    .object({ ar: text(longest), fr: text(longest), en: text(longest) })
    .refine((all) => Object.values(all).some((one) => one !== undefined), { params: { code: 'in_no_language' } })
const words = z.object({ ar: z.string().optional(), fr: z.string().optional(), en: z.string().optional() })
export type Words = z.infer<typeof words>
const person = z.object({ id, name: z.string() })

export const incidentUpdate = z.object({
  id,
  state: incidentState,
  texts: words,
  writtenAt: isoInstant,
})

export const incidentView = z
  .object({
    id,
    title: words.meta({ description: 'By language, in one at least' }),
    state: incidentState,
    categories: z.array(z.enum(categories)).meta({ description: 'What it concerns, as tickets name it' }),
    startedAt: isoInstant,
    endedAt: isoInstant.nullable(),
    changedAt: isoInstant,
    latest: incidentUpdate.nullable(),
  })
  .meta({ id: 'Incident' })
export type IncidentView = z.infer<typeof incidentView>
export const incidentPage = pageOf(incidentView)

const ticket = z.object({ id, number: z.string(), subject: z.string() })
export const incidentDetail = incidentView.extend({
  updates: z.array(incidentUpdate).meta({ description: 'Latest first' }),
  openedBy: person.nullable().meta({ description: 'For the desk alone; null: the platform' }),
  tickets: z.array(ticket).meta({ description: 'Your own; for the desk all, 200 at most' }),
  mayWrite: z.boolean(),
})
export type IncidentDetail = z.infer<typeof incidentDetail>

export const incidentQuery = pageByIdQuery.extend({ state: z.enum(['ongoing', 'over']).default('ongoing') })
export const incidentId = z.object({ incidentId: id })
const concerned = z.array(z.enum(categories)).max(categories.length).default([])
export const openIncidentInput = z.object({
  title: spoken(160),
  texts: spoken(4_000),
  categories: concerned,
  ticketId: id.optional().meta({ description: 'A ticket that came of it' }),
  crowd: z.enum(categories).optional().meta({ description: 'All urgent tickets of this kind that came lately, too' }),
})
export const updateIncidentInput = incidentId.extend({ state: incidentState, texts: spoken(4_000) })
export const tieToIncidentInput = z.object({ ticketId: id, incidentId: id })
export const untieFromIncidentInput = z.object({ ticketId: id })
