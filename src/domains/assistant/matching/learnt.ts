import { setImmediate as turn } from 'node:timers/promises'
import type { Locale } from '../../../base/languages.ts'
import { shippedTexts } from '../../../platform/shipped-texts.ts'
import { learningMatcher, type Matcher } from './matcher.ts'
import { waysIn } from './ways.ts'

const learnt = new Map<Locale, Promise<Matcher>>()

/**
 * What was learnt from the ways of asking that the product ships: once a process and language, when it is first asked
 * for, and in small steps, so that whoever else is served does not wait.
 */
export function matcherFor(locale: Locale): Promise<Matcher> {
  const known = learnt.get(locale) ?? learnInSteps(locale)
  learnt.set(locale, known)
  return known
}

async function learnInSteps(locale: Locale): Promise<Matcher> {
  const steps = learningMatcher(locale, waysIn(await shippedTexts('content/help', /\.(?:md|txt)$/), locale))
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    await turn()
  }
}
