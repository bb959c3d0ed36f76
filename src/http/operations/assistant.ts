import { answerQuestion } from '../../domains/assistant/index.ts'
import { type Operation, post } from '../operation.ts'

export const assistantOperations: Operation[] = [
  post('/assistant/questions', answerQuestion, 'Answers from the help centre and from what is yours, with its sources'),
]
