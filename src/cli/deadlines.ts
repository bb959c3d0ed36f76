import { pipeline } from 'node:stream/promises'
import { command } from './command.ts'
import { CaseClerk, refusal } from './deadline-cases.ts'
import { linesOf } from './lines.ts'

/** Characters of a line; a calendar with thousands of exceptions fits. */
const LONGEST_LINE = 4_000_000

type Streams = { readonly stdin: NodeJS.ReadableStream; readonly stdout: NodeJS.WritableStream }

/** Answers every line with one line, in order, as fast as they are taken, holding no more than a chunk of them. */
export async function answerCases({ stdin, stdout }: Streams): Promise<void> {
  const clerk = new CaseClerk()
  const answers = async function* (chunks: AsyncIterable<Uint8Array | string>) {
    for await (const lines of linesOf(chunks, LONGEST_LINE)) {
      const answered = lines.map(({ text, tooLong }) =>
        tooLong ? refusal('line_too_long', `longer than ${LONGEST_LINE} characters`) : clerk.answer(text),
      )
      yield `${answered.map((answer) => JSON.stringify(answer)).join('\n')}\n`
    }
  }
  try {
    await pipeline(stdin, answers, stdout, { end: false })
  } catch (error) {
    // Whoever reads the answers may stop before the last one (`| head`).
    if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error
  }
}

export const deadlines = command({
  about: `Reads cases as JSON, one a line, and answers each with a line:
  {"due":"2026-11-29T09:00:00.000Z"}, {"due":null} while a pause is open, or {"error":{"code":…,"message":…}}.
A case: {"calendar":{…},"start":"…","target":{"amount":4,"unit":"businessHour"},"pauses":[["…",null]]};
test/conformance/README.md has all of it.`,
  options: {},
  run: async () => {
    await answerCases(process)
    return 0
  },
})
