import type { ConsultantCard } from '#domains/consultants/schemas.ts'
import type { ConsultantFigures } from '#domains/reports/schemas.ts'
import { m } from '#messages'
import { number } from '#web/format.ts'
import { businessHours } from '../charts/words.ts'

/** What is known of a consultant, in words; of whom nothing is known, that. */
export type Known = { readonly consultant: ConsultantCard; readonly figures: ConsultantFigures | undefined }

/** "4.5 out of 5, 12 ratings". */
export function ratingWords(figures: ConsultantFigures | undefined): string {
  if (figures === undefined || figures.stars === null) return m.consultants_rating_none()
  const stars = number(figures.stars, { maximumFractionDigits: 1 })
  return m.consultants_rating_of({ count: figures.ratings, stars })
}

export type UsualAnswer = {
  /** "2.5 business hours"; null where too little is known. */ time: string | null
  why: string
}

/** How soon somebody usually answers (C4), and of how many answers that is the median. */
export function usualAnswer(figures: ConsultantFigures | undefined): UsualAnswer {
  if (figures === undefined || figures.answered === 0) return { time: null, why: m.consultants_usual_answer_none() }
  const count = figures.answered
  if (figures.usualAnswer === null) return { time: null, why: m.consultants_usual_answer_few({ count }) }
  return { time: businessHours(figures.usualAnswer), why: m.consultants_usual_answer_of({ count }) }
}

/** Offers that lapsed without an answer are part of the truth; null where there were none. */
export function unanswered(figures: ConsultantFigures | undefined): string | null {
  const count = figures === undefined ? 0 : figures.offered - figures.answered
  return count > 0 ? m.consultants_unanswered({ count }) : null
}
