/** The error of a network that swallows what is sent. */
const silent = (milliseconds: number): Error =>
  Object.assign(new Error(`no answer in ${milliseconds} ms`), { code: 'ETIMEDOUT' })

/** Whether an error says that no answer came in time. */
export const isSilence = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ETIMEDOUT'

/**
 * The answer, if it comes in so many milliseconds; else an error with the code `ETIMEDOUT`, and whatever comes later is
 * not waited for. What was asked goes on meanwhile: only for what changes nothing.
 */
export async function within<Answer>(milliseconds: number, answer: Promise<Answer>): Promise<Answer> {
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(silent(milliseconds)), milliseconds)
  try {
    return await Promise.race([answer, promise])
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Waits for one who may have gone silent: for `usual` milliseconds, and once they said nothing in that time only
 * briefly, until anything is heard of them again.
 */
export class Patience {
  #isSilent = false
  readonly #usual: number
  readonly #brief: number

  constructor(usual: number, brief: number) {
    this.#usual = usual
    this.#brief = brief
  }

  /** For what only they can answer: whatever is heard ends the silence. Throws as `within` does. */
  async for<Answer>(answer: Promise<Answer>): Promise<Answer> {
    const heard = () => void (this.#isSilent = false)
    answer.then(heard, heard)
    return await this.beside(answer)
  }

  /** For what may be answered without them, and so ends no silence. Throws as `within` does. */
  async beside<Answer>(answer: Promise<Answer>): Promise<Answer> {
    try {
      return await within(this.#isSilent ? this.#brief : this.#usual, answer)
    } catch (error) {
      if (isSilence(error)) this.#isSilent = true
      throw error
    }
  }
}

/** With the database, where something can be answered without it: one of the interface, one of the pages' bundle. */
export const patience = new Patience(1_500, 150)
