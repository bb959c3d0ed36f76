import { type Refusal, refusalOf } from './guards.ts'
import { heard } from './heard.ts'
import { type OwnIntent, ownIntentOf, type Small, smallTalkOf } from './intents.ts'

/** What a question is, before anything is looked up. */
export type Understood =
  | { readonly kind: 'refused'; readonly why: Refusal; readonly asked: string }
  | { readonly kind: 'small'; readonly what: Small; readonly asked: string }
  | { readonly kind: 'own'; readonly intent: OwnIntent; readonly asked: string }
  | { readonly kind: 'question'; readonly asked: string }

/** By rules over folded words, in the same way for everybody (S5). */
export function understand(question: string): Understood {
  const asked = heard(question)
  const why = refusalOf(asked)
  if (why !== null) return { kind: 'refused', why, asked }
  const what = smallTalkOf(asked)
  if (what !== null) return { kind: 'small', what, asked }
  const intent = ownIntentOf(asked)
  return intent === null ? { kind: 'question', asked } : { kind: 'own', intent, asked }
}
