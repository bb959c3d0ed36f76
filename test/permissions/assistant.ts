import { answerQuestion } from '../../src/domains/assistant/index.ts'
import { everyone, row } from './row.ts'

/** Everybody asks; what each is answered is tested beside the verb. */
export const assistantRows = [row(answerQuestion, everyone, { input: () => ({ question: 'Where is my request?' }) })]
