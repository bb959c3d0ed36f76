import type { AnyVerb } from '../../src/platform/action.ts'
import type { Cast, Scene } from './scene.ts'

/** What is asked; of the scene and of who asks, where it is about themselves. */
export type Input = (scene: Scene, who: Cast) => object

/** Who may do what: all others are tested to be refused. */
export type Row = {
  readonly verb: AnyVerb
  readonly may: readonly Cast[]
  readonly input?: Input
}

export const row = (verb: AnyVerb, may: readonly Cast[], rest: Omit<Row, 'verb' | 'may'> = {}): Row => ({
  verb,
  may,
  ...rest,
})

export const everyone: readonly Cast[] = [
  'visitor',
  'client',
  'stranger',
  'consultant',
  'rival',
  'agent',
  'administrator',
]
export const signedIn = everyone.filter((who) => who !== 'visitor')
export const operators: readonly Cast[] = ['agent', 'administrator']
export const administrators: readonly Cast[] = ['administrator']
