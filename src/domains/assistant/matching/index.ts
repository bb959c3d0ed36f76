export { matcherFor } from './learnt.ts'
export { type Matcher, matcherOf } from './matcher.ts'
export { elsewhere, waysIn } from './ways.ts'
export { candidatesOf, confidenceOf } from './weigh.ts'
