/** A line of input, or what is left to say of one that is longer than allowed. */
export type Line = { readonly text: string; readonly tooLong: boolean }

/**
 * Splits a stream of UTF-8 into lines, as many at a time as a chunk completes. Never holds more than a chunk and
 * `longest` characters; of a longer line it hands on nothing but that there was one.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array | string>, longest: number): AsyncGenerator<Line[]> {
  const decoder = new TextDecoder()
  let begun = ''
  let tooLong = false
  for await (const chunk of chunks) {
    const [first = '', ...rest] = (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })).split(
      '\n',
    )
    const last = rest.pop()
    const ended: Line[] = []
    begun += first
    if (last !== undefined) {
      ended.push(line(begun, longest, tooLong))
      for (const text of rest) ended.push(line(text, longest))
      begun = last
      tooLong = false
    }
    if (begun.length > longest) {
      begun = ''
      tooLong = true
    }
    if (ended.length > 0) yield ended
  }
  begun += decoder.decode()
  if (begun !== '' || tooLong) yield [line(begun, longest, tooLong)]
}

const line = (text: string, longest: number, tooLong = false): Line =>
  tooLong || text.length > longest ? { text: '', tooLong: true } : { text, tooLong: false }
