import { keepKnowledge, learnShipped } from '../src/domains/assistant/matching/index.ts'

/** What the assistant learns of the ways of asking: part of the build, since it takes seconds. */
await keepKnowledge(learnShipped)
