import { setImmediate as turn } from 'node:timers/promises'
import type { Locale } from '../../../base/languages.ts'
import { shippedTexts } from '../../../platform/shipped-texts.ts'
import { knowledgeKept } from './keeping.ts'
import { type Knowledge, learningFrom, matcherBy, type Matcher } from './matcher.ts'
import { lessonsIn } from './ways.ts'

const learnt = new Map<Locale, Promise<Matcher>>()

/**
 * What was learnt from the ways of asking that the product ships: once a process and language, when it is first asked
 * for. The build has learnt it before; without one it is learnt now, in steps between which others are served.
 */
export function matcherFor(locale: Locale): Promise<Matcher> {
  const known = learnt.get(locale) ?? matcherOfShipped(locale)
  learnt.set(locale, known)
  return known
}

async function matcherOfShipped(locale: Locale): Promise<Matcher> {
  return matcherBy(locale, (await knowledgeKept(locale)) ?? (await learnShipped(locale)))
}

/** Learns anew from the files of the product. */
export async function learnShipped(locale: Locale): Promise<Knowledge> {
  const steps = learningFrom(locale, lessonsIn(await shippedTexts('content/help', /\.(?:md|txt)$/), locale))
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    await turn()
  }
}
