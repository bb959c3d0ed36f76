import type { Passage } from '../../help-centre/index.ts'
import type { Match } from './matcher.ts'
import { elsewhere } from './ways.ts'

/** What speaks for one article and against it. */
export const signs = ['probability', 'margin', 'elsewhere', 'likeness', 'rivalLikeness', 'elsewhereLikeness'] as const
export type Evidence = Readonly<Record<(typeof signs)[number], number>>
export type Calibration = { readonly base: number } & Evidence

/** A logistic regression over ways of asking that the matcher had not seen: `npm run calibrate:assistant`. */
const calibration: Calibration = {
  base: -0.01,
  probability: 0.8,
  margin: 1.76,
  elsewhere: -0.09,
  likeness: 4.06,
  rivalLikeness: -2.16,
  elsewhereLikeness: -2.21,
}

/** No article of ways is less likely than this, in the logarithm of its probability. */
const least = -7
const lookedAt = 5

export type Candidate = { readonly slug: string; readonly evidence: Evidence | null; readonly passage: number }

/**
 * The articles that may be meant, each with what speaks for it; `evidence` is null for those of whose ways nothing was
 * learnt. `has` says which articles there are. Pure.
 */
export function candidatesOf(
  matches: readonly Match[],
  found: readonly Pick<Passage, 'slug' | 'confidence'>[],
  has: (slug: string) => boolean,
): Candidate[] {
  const other = matches.find(({ meant }) => meant === elsewhere)
  const known = new Map(matches.filter(({ meant }) => meant !== elsewhere && has(meant)).map((one) => [one.meant, one]))
  const confidences = new Map(found.map(({ slug, confidence }) => [slug, confidence]))
  const slugs = new Set([...[...known.keys()].slice(0, lookedAt), ...confidences.keys()])
  const best = (values: Iterable<number>) => Math.max(0, ...values)
  return [...slugs].map((slug): Candidate => {
    const own = known.get(slug)
    const passage = confidences.get(slug) ?? 0
    if (own === undefined) return { slug, evidence: null, passage }
    const rivals = [...known.values()].filter((one) => one !== own)
    const log = (probability: number) => Math.max(least, Math.log(probability))
    const evidence = {
      probability: log(own.probability),
      margin: own.probability - best(rivals.map(({ probability }) => probability)),
      elsewhere: log(other?.probability ?? 0),
      likeness: own.likeness,
      rivalLikeness: best(rivals.map(({ likeness }) => likeness)),
      elsewhereLikeness: other?.likeness ?? 0,
    }
    return { slug, evidence, passage }
  })
}

/** How likely (0 to 1) an article is the one that is meant. */
export function confidenceOf({ evidence, passage }: Candidate, by: Calibration = calibration): number {
  if (evidence === null) return passage
  const total = signs.reduce((sum, sign) => sum + by[sign] * evidence[sign], by.base)
  return 1 / (1 + Math.exp(-total))
}
