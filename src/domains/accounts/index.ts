export type {} from './tables.ts'
export { createPerson } from './create-person.ts'
export { getPeople, getPerson, personNames } from './get-person.ts'
