import type { FieldFault } from '#base/errors.ts'

type Told = {
  readonly title: string
  readonly status: number
  readonly code: string
  readonly errors?: readonly FieldFault[] | undefined
  readonly requestId?: string | undefined
}

/** What the interface refused, as it said it: `message` is for people, in their language; `code` for programs. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly fields: readonly FieldFault[]
  readonly requestId: string | undefined

  constructor({ title, status, code, errors, requestId }: Told) {
    super(title)
    this.name = 'Problem'
    this.status = status
    this.code = code
    this.fields = errors ?? []
    this.requestId = requestId
  }
}

/** What the interface answers, or `otherwise` where it refuses: for what is no reason for a page to fail. */
export async function answerOr<Answer, Otherwise>(
  asked: Promise<Answer>,
  otherwise: Otherwise,
): Promise<Answer | Otherwise> {
  try {
    return await asked
  } catch (thrown) {
    if (thrown instanceof Problem) return otherwise
    throw thrown
  }
}
