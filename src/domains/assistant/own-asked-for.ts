import type { FromArticles } from './from-articles.ts'
import { numberIn, type OwnIntent } from './intents.ts'
import { deedToldBy, tellsOf } from './matching/index.ts'
import type { Understood } from './understand.ts'

/** From this probability on nothing but what is theirs is told. */
const sureAlone = 0.8
/** From this one on it is told, and below it what an article says, where one is sure to answer. */
const sureEnough = 0.5
/** From this one on it may be theirs: it is told where an article answers. */
const perhaps = 0.2
/** Below this one a rule is not enough. */
const notOwn = 0.1

/** What of their own somebody asks for: told `alone`, `first` of what articles say, or only `beside` that. */
export type OwnAskedFor = { readonly intent: OwnIntent; readonly told: 'alone' | 'first' | 'beside' }

type Named = { readonly slug: string }

/**
 * What of their own somebody asks for: by rule, unless people ask quite otherwise for it, else by how they ask. Whoever
 * names a number asks for that; whoever reads how a thing is in general may want their own. Pure.
 */
export function ownAskedFor(
  understood: Understood,
  { own: { probability, likeliest }, from }: Pick<FromArticles, 'own'> & { readonly from: readonly Named[] },
): OwnAskedFor | null {
  if (understood.kind === 'own' && (probability >= notOwn || numberIn(understood.asked) !== null))
    return { intent: understood.intent, told: 'alone' }
  if (likeliest !== null && likeliest.probability >= perhaps)
    return { intent: likeliest.intent, told: manner(likeliest.probability) }
  const ruled = understood.kind === 'own' ? understood.intent : null
  const read = ruled !== null && from.some(({ slug }) => tellsOf(slug, ruled)) ? ruled : deedToldBy(from[0]?.slug)
  return read === null ? null : { intent: read, told: 'beside' }
}

const manner = (probability: number): OwnAskedFor['told'] =>
  probability >= sureAlone ? 'alone' : probability >= sureEnough ? 'first' : 'beside'
