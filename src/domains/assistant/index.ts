export { answerQuestion } from './answer-question.ts'
export { fromArticles } from './from-articles.ts'
export type { AnswerView } from './schemas.ts'
export { ownAskedFor, understand, type Understood } from './understand.ts'
